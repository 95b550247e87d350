using EdgeAutoscaler.Adapters.Prometheus;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.TestsShared.RealPrometheus;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

/// <summary>The same source against the real server, which scrapes a real exporter every second.</summary>
public sealed class RealPrometheusTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private static readonly Signal Sessions = new()
    {
        Name = "sessions", Source = "prometheus", Query = "sum(edge_sessions)", FreshnessQuery = "max(timestamp(edge_sessions))",
    };

    private static readonly Signal Rate = new()
    {
        Name = "rate", Source = "prometheus", Query = "sum(rate(edge_requests_total[1m]))", MaxAge = TimeSpan.FromSeconds(3),
    };

    [PrometheusFact]
    public async Task ReadAsync_RealServer_AnswersEveryKindOfSignal()
    {
        await using var exporter = await Exporter.StartAsync();
        await using var server = await PrometheusServer.StartScrapingAsync(exporter.Address);
        using var source = Source(server);
        await UntilAsync(source, Sessions, reading => reading is SignalReading.Measured);
        var nodes = Sessions with { Query = "edge_sessions", FreshnessQuery = null };

        var readings = await source.ReadAsync(
            [
                Sessions,
                Reading.Labelled(nodes, ("node", "b")),
                nodes,
                Sessions with { MinSeries = 2 },
                Sessions with { Query = "sum(edge_sessions" },
                Sessions with { Query = "sum(edge_sessions) / 0" },
                Sessions with { Query = "scalar(sum(edge_sessions))" },
                Sessions with { Query = "edge_sessions[1m]" },
                Sessions with { FreshnessQuery = "max(timestamp(nothing))" },
            ],
            CancellationToken.None);

        Assert.Equal(42, Reading.Sample(readings[0]).Value);
        Assert.Equal(12, Reading.Sample(readings[1]).Value);
        Reading.Misses(SignalProblem.SeveralSeries, readings[2]);
        Reading.Misses(SignalProblem.TooFewSeries, readings[3]);
        Reading.Misses(SignalProblem.BadQuery, readings[4]);
        Reading.Misses(SignalProblem.Infinite, readings[5]);
        Assert.Equal(42, Reading.Sample(readings[6]).Value);
        Reading.Misses(SignalProblem.BadQuery, readings[7]);
        Reading.Misses(SignalProblem.FreshnessUnknown, readings[8]);
    }

    [PrometheusFact]
    public async Task ReadAsync_ExporterDies_FreshnessTellsWhatTheAggregateHides()
    {
        var exporter = await Exporter.StartAsync();
        await using var server = await PrometheusServer.StartScrapingAsync(exporter.Address);
        using var source = Source(server);
        var dated = Rate with { FreshnessQuery = "max(max_over_time(timestamp(edge_requests_total)[1m:1s]))" };
        await UntilAsync(source, Rate, reading => reading is SignalReading.Measured { Samples: [{ Value: > 0 }] });
        await UntilAsync(source, dated, reading => reading is SignalReading.Measured);
        await exporter.DisposeAsync();

        await UntilAsync(source, dated, reading => reading is SignalReading.Missing { Problem: SignalProblem.Stale });

        Assert.True(Reading.Sample(await source.OneAsync(Rate)).Value > 0);
        Reading.Misses(SignalProblem.FreshnessUnknown, await source.OneAsync(Rate with { FreshnessQuery = "max(timestamp(edge_requests_total))" }));
    }

    [PrometheusFact]
    public async Task ReadHistoryAsync_RealServer_DatesEachMeasurementOnce()
    {
        await using var exporter = await Exporter.StartAsync();
        await using var server = await PrometheusServer.StartScrapingAsync(exporter.Address);
        using var source = Source(server);
        var samples = await UntilAsync(source, Sessions, reading => reading is SignalReading.Measured { Samples.Count: >= 2 }, history: true);

        var measured = Reading.Samples(samples);

        Assert.All(measured, sample => Assert.Equal(42, sample.Value));
        Assert.Equal(measured.Select(sample => sample.At).Distinct().Order(), measured.Select(sample => sample.At));
    }

    private static PrometheusLoadSource Source(PrometheusServer server) => PrometheusLoadSource.Create(
        new PrometheusOptions { Name = "prometheus", Address = server.Address }, TimeProvider.System, new NullLoadSourceObserver());

    private static async Task<SignalReading> UntilAsync(
        PrometheusLoadSource source, Signal signal, Func<SignalReading, bool> fulfilled, bool history = false)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        while (true)
        {
            var now = TimeProvider.System.GetUtcNow();
            var readings = history
                ? await source.ReadHistoryAsync([signal], now.AddMinutes(-5), now, TimeSpan.FromMilliseconds(500), deadline.Token)
                : await source.ReadAsync([signal], deadline.Token);
            if (fulfilled(readings[0]))
                return readings[0];
            await Task.Delay(TimeSpan.FromMilliseconds(100), deadline.Token);
        }
    }
}
