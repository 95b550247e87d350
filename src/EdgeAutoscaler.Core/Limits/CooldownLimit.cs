using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Limits;

/// <summary>
/// Waits for the effect of the last purchase: while it is in flight, and then for the cooldown, counted from its last Ready node or, if
/// nodes are still missing, from the end of its task. Derived from the ledger alone, so restarts don't shorten it.
/// </summary>
internal sealed class CooldownLimit : IScaleLimit
{
    public string Name => LimitNames.Cooldown;

    public LimitVerdict Evaluate(LimitContext candidate, int wanted)
    {
        var (input, group) = (candidate.Input, candidate.Input.Group);
        var mine = input.Ledger.Intents.Where(record => record.Intent.NodeGroup == group.Name).ToList();
        if (mine.Find(record => IntentStates.InProgress.Contains(record.State)) is { } open)
            return new LimitVerdict.Deny($"{open.Intent.Count} bought {LimitText.Duration(input.Now - open.StartedAt)} ago, still in flight");

        var ended = mine.Where(record => record.State.IsFinal() && record.State.MayHaveBought()).Select(record => record.SettledAt);
        var ready = input.Ledger.Leases.Where(lease => lease.NodeGroup == group.Name).Select(lease => lease.ReadyAt);
        if (ended.Concat(ready).Max() is not { } last || last + group.Limits.Cooldown <= input.Now)
            return LimitVerdict.Allow.Instance;
        return new LimitVerdict.Deny($"{LimitText.Duration(last + group.Limits.Cooldown - input.Now)} left of {LimitText.Duration(group.Limits.Cooldown)} after the last purchase");
    }
}
