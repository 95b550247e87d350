namespace EdgeAutoscaler.Backtest.Benchmark;

/// <summary>Traces that are already in slots.</summary>
internal static class GivenBenchmark
{
    public static BenchmarkTrace Trace(int warmUp, params IEnumerable<double> loads)
    {
        var all = loads.ToList();
        return new BenchmarkTrace
        {
            Name = "sample",
            Grid = SlotGrid.Hourly,
            Loads = [.. all],
            WarmUpSlots = warmUp,
            Required = [.. all.Skip(warmUp).Select(load => BenchmarkTrace.NodesFor(load))],
            IsComparable = true,
        };
    }
}
