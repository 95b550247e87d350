using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Limits;

/// <summary>A cap over a rolling window, on purchases or on their nodes.</summary>
/// <param name="Name">Name of the limit.</param>
/// <param name="Window">Length of the window.</param>
/// <param name="Most">Reads the cap from the group's limits.</param>
/// <param name="CountsNodes">Whether nodes are counted, not purchases.</param>
internal sealed record RateLimit(string Name, TimeSpan Window, Func<GroupLimits, int?> Most, bool CountsNodes) : IScaleLimit
{
    public LimitVerdict Evaluate(LimitContext candidate, int wanted)
    {
        if (Most(candidate.Input.Group.Limits) is not { } most)
            return LimitVerdict.Allow.Instance;

        var recent = candidate.Input.Ledger.Intents
            .Where(record => record.Intent.NodeGroup == candidate.Input.Group.Name
                && record.State.MayHaveBought()
                && record.Intent.CreatedAt > candidate.WindowNow - Window)
            .ToList();
        var used = CountsNodes ? recent.Sum(record => record.Intent.Count) : recent.Count;
        var reason = $"{used} of {LimitText.Count(most, CountsNodes ? "node" : "purchase")} in {LimitText.Duration(Window)}";
        return LimitVerdict.AtMost(wanted, CountsNodes ? most - used : used < most ? wanted : 0, reason);
    }
}
