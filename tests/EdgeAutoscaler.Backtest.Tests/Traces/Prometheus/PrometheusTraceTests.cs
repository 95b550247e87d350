namespace EdgeAutoscaler.Backtest.Traces.Prometheus;

public class PrometheusTraceTests
{
    private static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task ReadAsync_Range_CountsFromItsFirstPoint()
    {
        using var server = new ScriptedPrometheus(at => (at - Start.ToUnixTimeSeconds()) / 3600);

        var trace = await ReadAsync(server, hours: 3);

        Assert.Equal([new(TimeSpan.Zero, 0), new(TimeSpan.FromHours(1), 1), new(TimeSpan.FromHours(2), 2), new(TimeSpan.FromHours(3), 3)], trace.Points.AsEnumerable());
    }

    [Fact]
    public async Task ReadAsync_LongRange_IsAskedForInPartsWithoutAGap()
    {
        using var server = new ScriptedPrometheus(at => (at - Start.ToUnixTimeSeconds()) / 3600);

        var trace = await ReadAsync(server, hours: 12_000);

        Assert.Equal(3, server.Asked.Count);
        Assert.Equal(Enumerable.Range(0, 12_001).Select(hour => new TracePoint(TimeSpan.FromHours(hour), hour)), trace.Points);
    }

    [Fact]
    public async Task ReadAsync_NothingRecorded_IsNoTrace()
    {
        using var server = new ScriptedPrometheus(_ => null);

        Assert.IsType<TraceResult.Malformed>(await PrometheusTrace.ReadAsync(RangeOf(server, 5), TimeSpan.FromHours(1), CancellationToken.None));
    }

    private static async Task<LoadTrace> ReadAsync(ScriptedPrometheus server, int hours) =>
        Assert.IsType<TraceResult.Read>(await PrometheusTrace.ReadAsync(RangeOf(server, hours), TimeSpan.FromHours(1), CancellationToken.None)).Trace;

    private static PrometheusRange RangeOf(ScriptedPrometheus server, int hours) => new(server.Address, "load", Start, Start.AddHours(hours));
}
