using System.Collections.Immutable;

namespace EdgeAutoscaler.Simulator.Load;

/// <summary>A series sampled at aligned scrapes; each signal rules from its moment until the next one's.</summary>
internal sealed record LoadSeries(string Cluster, string Group, TimeSpan ScrapeInterval)
{
    /// <summary>How long a query looks back for the last sample, as in Prometheus.</summary>
    public static readonly TimeSpan Lookback = TimeSpan.FromMinutes(5);

    private ImmutableArray<(DateTimeOffset From, LoadSignal Signal)> Signals { get; init; } = [];

    public bool IsFailing => Signals is [.., (_, LoadSignal.Failing)];

    public LoadSeries With(LoadSignal signal, DateTimeOffset from)
    {
        // A stalled series keeps the scrape just made; any other change is visible at once.
        var start = signal is LoadSignal.Stalled ? from : Align(from);
        return this with { Signals = Signals.RemoveAll(entry => entry.From >= start).Add((start, signal)) };
    }

    /// <summary>The sample a query at <paramref name="instant"/> sees, knowing that nothing was scraped after <paramref name="now"/>.</summary>
    public LoadSample? SampleAt(DateTimeOffset instant, DateTimeOffset now)
    {
        var scrape = Align(instant < now ? instant : now);
        for (var i = Signals.Length - 1; i >= 0 && instant - scrape < Lookback; i--)
        {
            var (from, signal) = Signals[i];
            if (scrape < from)
                continue;
            if (signal is not LoadSignal.Stalled)
                return Sample(signal, scrape);
            scrape = Align(from - TimeSpan.FromTicks(1));
        }

        return null;
    }

    private static LoadSample? Sample(LoadSignal signal, DateTimeOffset scrape) => signal switch
    {
        LoadSignal.Profiled(var profile) => new LoadSample(scrape, profile.At(scrape)),
        LoadSignal.Constant(var value) => new LoadSample(scrape, value),
        LoadSignal.NotANumber => new LoadSample(scrape, double.NaN),
        _ => null,
    };

    private DateTimeOffset Align(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % ScrapeInterval.Ticks), TimeSpan.Zero);
}
