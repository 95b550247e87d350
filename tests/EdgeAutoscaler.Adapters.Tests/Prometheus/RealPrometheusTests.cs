using EdgeAutoscaler.Adapters.Prometheus;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Testing;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

public sealed class RealPrometheusTests
{
    private const string Rate = "sum(rate(load_total[1m]))";

    private static readonly Signal Aggregated = Reading.Signal(Rate);

    // The time of the last scrape is only known to a range selector once the target is gone.
    private static readonly Signal Guarded = Aggregated with
    {
        FreshnessQuery = "max(max_over_time(timestamp(load_total)[5m:1s]))",
        MaxAge = TimeSpan.FromSeconds(8),
    };

    [PrometheusFact]
    public async Task ReadAsync_ExporterStops_TurnsStaleWhileTheRateStillAnswers()
    {
        await using var exporter = await Exporter.StartAsync();
        await using var prometheus = await PrometheusServer.StartAsync(exporter.Address);
        using var source = PrometheusLoadSource.Create(Reading.Options(prometheus.Address), TimeProvider.System, new NullLoadSourceObserver());

        var alive = await UntilAsync(source, Guarded, reading => reading is SignalReading.Measured { Samples: [{ Value: > 0 }] });
        await exporter.DisposeAsync();
        var dead = await UntilAsync(source, Guarded, reading => reading is SignalReading.Missing { Problem: SignalProblem.Stale });
        var unguarded = Assert.Single(await source.ReadAsync([Aggregated], CancellationToken.None));

        Assert.InRange(TimeProvider.System.GetUtcNow() - alive.Sample().At, TimeSpan.Zero, TimeSpan.FromMinutes(2));
        dead.Missing(SignalProblem.Stale);
        Assert.True(unguarded.Sample().Value > 0);
    }

    [PrometheusFact]
    public async Task ReadHistoryAsync_RealServer_GivesOneSampleForEachScrape()
    {
        await using var exporter = await Exporter.StartAsync();
        await using var prometheus = await PrometheusServer.StartAsync(exporter.Address);
        using var source = PrometheusLoadSource.Create(Reading.Options(prometheus.Address), TimeProvider.System, new NullLoadSourceObserver());
        var bare = Reading.Signal("load_total", labels: "pool=a");
        await UntilAsync(source, bare, reading => reading is SignalReading.Measured { Samples: [{ Value: >= 400 }] });

        var now = TimeProvider.System.GetUtcNow();
        var history = Assert.Single(await source.ReadHistoryAsync(
            [bare], now.AddMinutes(-1), now, TimeSpan.FromMilliseconds(250), CancellationToken.None));

        var samples = Assert.IsType<SignalReading.Measured>(history).Samples;
        Assert.Equal(samples.Select(sample => sample.Value).Distinct(), samples.Select(sample => sample.Value));
    }

    private static async Task<SignalReading> UntilAsync(PrometheusLoadSource source, Signal signal, Predicate<SignalReading> expected)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var every = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        while (true)
        {
            var reading = Assert.Single(await source.ReadAsync([signal], deadline.Token));
            if (expected(reading))
                return reading;
            await every.WaitForNextTickAsync(deadline.Token);
        }
    }
}
