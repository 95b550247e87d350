using EdgeAutoscaler.Backtest.Contest;
using EdgeAutoscaler.Backtest.Optimum;

namespace EdgeAutoscaler.Backtest.Reporting.Html;

/// <summary>The cost of every policy on one trace as a multiple of the optimum; those that leave too much unserved are pale.</summary>
internal static class RatioPlot
{
    private const int Width = 1000;
    private const int Left = 190;
    private const int Right = 300;
    private const int RowHeight = 24;

    /// <summary>Draws it.</summary>
    /// <param name="results">The results of one trace.</param>
    public static Svg Of(IReadOnlyList<ContestResult> results)
    {
        var height = (results.Count * RowHeight) + 30;
        var drawing = new Svg(Width, height, "Cost as a multiple of the optimum");
        var axis = new Axis(results.Max(result => result.Ratio ?? 0), Left, Width - Right);
        foreach (var tick in axis.Ticks)
        {
            drawing.Line("grid", [(axis.At(tick), 0), (axis.At(tick), height - 22)]);
            drawing.Text(axis.At(tick), height - 6, tick.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture), "middle", "tick");
        }

        foreach (var (result, row) in results.OrderBy(result => result.Ratio).Select((result, row) => (result, row)))
            Draw(drawing, axis, result, row * RowHeight);
        drawing.Line("optimum", [(axis.At(1), 0), (axis.At(1), height - 22)]);
        return drawing;
    }

    private static void Draw(Svg drawing, Axis axis, ContestResult result, int top)
    {
        var serves = result.Score.UnservedShare <= (double)LowerBound.Allowance;
        var right = axis.At(result.Ratio ?? 0);
        drawing.Text(Left - 10, top + 16, result.Policy, "end");
        drawing.Bar(serves ? "good" : "pale", Left, top + 4, right - Left, RowHeight - 8, Figures.Money(result.Score.Cost));
        drawing.Text(right + 8, top + 16, $"{Figures.Ratio(result.Ratio)}   {Figures.Percent(result.Score.UnservedShare)} unserved", "start", serves ? "" : "tick");
    }
}
