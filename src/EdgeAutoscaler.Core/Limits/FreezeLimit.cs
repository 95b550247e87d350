namespace EdgeAutoscaler.Core.Limits;

/// <summary>Something happened that must not happen: nothing is bought until a person has looked.</summary>
internal sealed class FreezeLimit : IScaleLimit
{
    public string Name => LimitNames.Freeze;

    public LimitVerdict Evaluate(LimitContext candidate, int wanted)
    {
        var group = candidate.Input.Group;
        var freeze = candidate.Input.Ledger.Freezes.FirstOrDefault(freeze => freeze.Covers(group.Cluster, group.Name));
        return freeze is null
            ? LimitVerdict.Allow.Instance
            : new LimitVerdict.Deny($"{freeze.Scope} is frozen: {freeze.Reason}");
    }
}
