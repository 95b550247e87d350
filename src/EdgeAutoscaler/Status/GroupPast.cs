using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Status;

/// <summary>Nodes of a group over the past, as its decisions saw them.</summary>
/// <param name="Wanted">Nodes that were wanted.</param>
/// <param name="Ready">Nodes that were Ready.</param>
internal sealed record GroupPast(StepFunction Wanted, StepFunction Ready)
{
    // What was seen on both sides of a short silence is taken to have held in it.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromHours(2);

    /// <summary>The past up to now.</summary>
    /// <param name="decisions">The decisions, in any order.</param>
    /// <param name="now">Now.</param>
    public static GroupPast Of(IEnumerable<DecisionDossier> decisions, DateTimeOffset now)
    {
        var (wanted, ready) = (new List<Step>(), new List<Step>());
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
}
