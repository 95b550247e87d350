using System.Collections.Immutable;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Ports;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

/// <summary>The usual signal, the usual instant, and short ways of reading and judging.</summary>
internal static class Reading
{
    public const string Load = "sum(load)";

    public const string AgeOfLoad = "max(timestamp(load))";

    public static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static Signal Cpu { get; } = new() { Name = "cpu", Source = "prometheus", Query = Load };

    public static Signal Dated { get; } = Cpu with { FreshnessQuery = AgeOfLoad };

    public static FakeTimeProvider Clock() => new(Now);

    public static Signal Labelled(this Signal signal, params (string Name, string Value)[] labels) =>
        signal with { Labels = labels.ToImmutableSortedDictionary(label => label.Name, label => label.Value) };

    public static async Task<SignalReading> OneAsync(this ILoadSource source, Signal signal) =>
        Assert.Single(await source.ReadAsync([signal], CancellationToken.None));

    public static async Task<SignalReading> HistoryAsync(this ILoadSource source, Signal signal, TimeSpan length, TimeSpan step) =>
        Assert.Single(await source.ReadHistoryAsync([signal], Now - length, Now, step, CancellationToken.None));

    public static LoadSample Sample(SignalReading reading) => Assert.Single(Samples(reading));

    public static IReadOnlyList<LoadSample> Samples(SignalReading reading) => reading is SignalReading.Missing missing
        ? throw new Xunit.Sdk.XunitException($"No number: {missing.Problem}, {missing.Detail}")
        : Assert.IsType<SignalReading.Measured>(reading).Samples;

    public static string Misses(SignalProblem problem, SignalReading reading)
    {
        var missing = Assert.IsType<SignalReading.Missing>(reading);
        Assert.Equal(problem, missing.Problem);
        Assert.Matches("^[A-Z0-9].+[.?]$", missing.Detail);
        return missing.Detail;
    }
}
