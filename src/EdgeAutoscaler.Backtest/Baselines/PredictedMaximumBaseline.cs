using EdgeAutoscaler.Backtest.Benchmark;

namespace EdgeAutoscaler.Backtest.Baselines;

/// <summary>
/// In the manner of AWS' predictive scaling: capacity for the highest load forecast for the next 48 hours and a tenth more, by the month. The
/// forecast of an hour is the mean load of the same hour of the week in the last four weeks; the load of now counts as well.
/// </summary>
internal sealed class PredictedMaximumBaseline : IBaseline
{
    private const int HoursAhead = 48;
    private const int WeeksBack = 4;
    private const double Reserve = 1.1;

    /// <inheritdoc/>
    public string Name => "predicted-max-48h";

    /// <inheritdoc/>
    public IReadOnlyList<BaselineOrder> Decide(BaselineView seen) =>
        BaselineOrder.Of(seen.Prices.LongestUpTo(1), BenchmarkTrace.NodesFor(Forecast(seen) * Reserve) - seen.Next);

    private static double Forecast(BaselineView seen)
    {
        var past = seen.Past.Span;
        var highest = seen.Now;
        var slotsAhead = Math.Max(1, HoursAhead * 60 / seen.Grid.Minutes);
        var week = Math.Max(1, 7 * 24 * 60 / seen.Grid.Minutes);
        for (var ahead = 1; ahead <= slotsAhead; ahead++)
            highest = Math.Max(highest, MeanOfWeeks(past, past.Length - 1 + ahead, week));
        return highest;
    }

    private static double MeanOfWeeks(ReadOnlySpan<double> past, int index, int week)
    {
        var (sum, weeks) = (0.0, 0);
        for (var before = index - week; before >= 0 && weeks < WeeksBack; before -= week)
        {
            if (before >= past.Length)
                continue;
            sum += past[before];
            weeks++;
        }

        return weeks > 0 ? sum / weeks : 0;
    }
}
