using System.Collections.Immutable;
using EdgeAutoscaler.Adapters.Prometheus;
using EdgeAutoscaler.Core.Load;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

/// <summary>What the tests of the load source share.</summary>
internal static class Reading
{
    public static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    public static Signal Signal(string query = "sum(load)", string? freshness = null, string labels = "", int? minSeries = null) => new()
    {
        Name = "load",
        Source = "main",
        Query = query,
        FreshnessQuery = freshness,
        MinSeries = minSeries,
        Labels = labels.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(label => label.Split('='))
            .ToImmutableSortedDictionary(pair => pair[0], pair => pair[1]),
    };

    public static PrometheusOptions Options(Uri address) => new() { Name = "main", Address = address, Timeout = TimeSpan.FromSeconds(5) };

    public static PrometheusLoadSource Source(PrometheusOptions options, ILoadSourceObserver? observer = null) =>
        PrometheusLoadSource.Create(options, new FakeTimeProvider(Now), observer ?? new NullLoadSourceObserver());

    /// <summary>Reads one signal from a server that answers as scripted.</summary>
    public static async Task<SignalReading> OfAsync(Signal signal, Func<SeenRequest, Reply> script)
    {
        await using var server = await ScriptedPrometheus.StartAsync(script);
        using var source = Source(Options(server.Address));
        return Assert.Single(await source.ReadAsync([signal], CancellationToken.None));
    }

    public static Task<SignalReading> OfAsync(Signal signal, Reply always) => OfAsync(signal, _ => always);

    public static LoadSample Sample(this SignalReading reading) => Assert.Single(Assert.IsType<SignalReading.Measured>(reading).Samples);

    public static SignalReading.Missing Missing(this SignalReading reading, SignalProblem problem)
    {
        var missing = Assert.IsType<SignalReading.Missing>(reading);
        Assert.Equal(problem, missing.Problem);
        Assert.EndsWith(".", missing.Detail, StringComparison.Ordinal);
        return missing;
    }
}
