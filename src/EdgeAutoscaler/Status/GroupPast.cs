using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Status;

/// <summary>Nodes of a group over the past, as its decisions saw them, and before these as the hours of its load did.</summary>
/// <param name="Wanted">Nodes that were wanted.</param>
/// <param name="Ready">Nodes that were Ready.</param>
internal sealed record GroupPast(StepFunction Wanted, StepFunction Ready)
{
    // What was seen on both sides of a short silence is taken to have held in it.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromHours(2);

    /// <summary>The past up to now.</summary>
    /// <param name="decisions">The decisions, in any order: the newest few.</param>
    /// <param name="hours">The hours of its load, oldest first.</param>
    /// <param name="now">Now.</param>
    public static GroupPast Of(IReadOnlyCollection<DecisionDossier> decisions, IEnumerable<HourlyLoad> hours, DateTimeOffset now)
    {
        var first = decisions.Count == 0 ? now : decisions.Min(dossier => dossier.Decision.At);
        var (wanted, ready) = (new List<Step>(), Before(first, hours));
        DateTimeOffset? lastAt = null;
        foreach (var (decision, group) in decisions.OrderBy(dossier => dossier.Decision.At))
        {
            if (lastAt is { } last && decision.At - last > LongestSilence)
                Add(last, null, null);
            Add(decision.At, group.Desired, group.Ready);
            lastAt = decision.LastAt;
        }

        if (lastAt is { } newest)
            Add(now - newest > LongestSilence ? newest : now, null, null);
        return new GroupPast(StepFunction.From(wanted), StepFunction.From(ready));

        void Add(DateTimeOffset at, int? wantedThen, int? readyThen)
        {
            wanted.Add(new Step(at, wantedThen));
            ready.Add(new Step(at, readyThen));
        }
    }

    private static List<Step> Before(DateTimeOffset end, IEnumerable<HourlyLoad> hours)
    {
        var steps = new List<Step>();
        foreach (var hour in hours.Where(hour => hour.NodesReady > 0 && hour.Hour < end))
        {
            steps.Add(new Step(hour.Hour, hour.NodesReady));
            steps.Add(new Step(hour.Hour.AddHours(1) < end ? hour.Hour.AddHours(1) : end, null));
        }

        return steps;
    }
}
