using System.Collections.Immutable;

namespace EdgeAutoscaler.Core.Load;

/// <summary>
/// Holds back samples that jump far above the recent ones until the jump has stood for ten minutes, so that one bad scrape can't buy nodes.
/// Off until ten samples are known.
/// </summary>
public static class SpikeGuard
{
    /// <summary>How long a jump must stand before it is believed.</summary>
    public static readonly TimeSpan StandingTime = TimeSpan.FromMinutes(10);

    private const int FewestSamples = 10;
    private const int RecentSamples = 30;
    private const double FarAbove = 3;

    /// <summary>Separates the samples that may be believed from a jump that hasn't stood long enough.</summary>
    /// <param name="series">All samples.</param>
    public static Screened Screen(LoadSeries series)
    {
        var accepted = new List<LoadSample>(series.Samples.Length);
        var pending = new List<LoadSample>();
        foreach (var sample in series.Samples)
        {
            if (!IsFarAbove(accepted, sample.Value))
            {
                // The jump has gone again: what it claimed was never true.
                pending.Clear();
                accepted.Add(sample);
                continue;
            }

            pending.Add(sample);
            if (sample.At - pending[0].At >= StandingTime)
            {
                accepted.AddRange(pending);
                pending.Clear();
            }
        }

        return new Screened(LoadSeries.From(accepted), [.. pending]);
    }

    private static bool IsFarAbove(List<LoadSample> accepted, double value)
    {
        if (accepted.Count < FewestSamples)
            return false;
        var highest = 0.0;
        for (var i = Math.Max(0, accepted.Count - RecentSamples); i < accepted.Count; i++)
            highest = Math.Max(highest, accepted[i].Value);
        return value > FarAbove * highest;
    }

    /// <summary>A series without its unproven jump.</summary>
    /// <param name="Accepted">The samples that may be believed.</param>
    /// <param name="HeldBack">The samples of a jump that hasn't stood long enough, oldest first.</param>
    public sealed record Screened(LoadSeries Accepted, ImmutableArray<LoadSample> HeldBack);
}
