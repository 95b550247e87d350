using EdgeAutoscaler.Adapters.Prometheus;
using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Backtest.Traces.Prometheus;

/// <summary>Reads a trace from a Prometheus, with the client of the service.</summary>
internal static class PrometheusTrace
{
    private const string Name = "prometheus";
    private const int PointsAtATime = 5_000;

    /// <summary>Reads it in parts that every server gives. Where it holds nothing the last value before holds on.</summary>
    /// <param name="range">What is read.</param>
    /// <param name="step">Distance between two points.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static async Task<TraceResult> ReadAsync(PrometheusRange range, TimeSpan step, CancellationToken cancellationToken)
    {
        using var source = PrometheusLoadSource.Create(
            new PrometheusOptions { Name = Name, Address = range.Address }, TimeProvider.System, new NullLoadSourceObserver());
        var samples = new List<LoadSample>();
        SignalReading.Missing? missing = null;
        for (var from = range.From; from < range.To; from += PointsAtATime * step)
        {
            var last = from + ((PointsAtATime - 1) * step);
            switch (await PartAsync(source, range.Query, from, last < range.To ? last : range.To, step, cancellationToken))
            {
                case SignalReading.Measured measured:
                    samples.AddRange(measured.Samples);
                    break;
                // A part without data is a gap, not the end; anything else is a failure.
                case SignalReading.Missing { Problem: SignalProblem.NoData } gap:
                    missing = gap;
                    break;
                case SignalReading.Missing failed:
                    return new TraceResult.Malformed(0, failed.Detail);
            }
        }

        return samples.Count == 0 ? new TraceResult.Malformed(0, missing?.Detail ?? "holds no data") : new TraceResult.Read(TraceOf(samples));
    }

    private static async Task<SignalReading> PartAsync(
        PrometheusLoadSource source, string query, DateTimeOffset from, DateTimeOffset to, TimeSpan step, CancellationToken cancellationToken)
    {
        // In parentheses it is never a bare selector, for which the age of each point would be asked as well.
        var signal = new Signal { Name = Name, Source = Name, Query = $"({query})" };
        return (await source.ReadHistoryAsync([signal], from, to, step, cancellationToken))[0];
    }

    private static LoadTrace TraceOf(List<LoadSample> samples)
    {
        var points = samples.DistinctBy(sample => sample.At).OrderBy(sample => sample.At).ToList();
        return new LoadTrace(Name, [.. points.Select(sample => new TracePoint(sample.At - points[0].At, sample.Value))]);
    }
}
