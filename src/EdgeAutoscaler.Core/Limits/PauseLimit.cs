namespace EdgeAutoscaler.Core.Limits;

internal sealed class PauseLimit : IScaleLimit
{
    public string Name => LimitNames.Pause;

    public LimitVerdict Evaluate(LimitContext candidate, int wanted)
    {
        var group = candidate.Input.Group;
        var pause = candidate.Input.Ledger.Pauses.FirstOrDefault(pause => pause.Covers(group.Cluster, group.Name, candidate.Input.Now));
        return pause is null
            ? LimitVerdict.Allow.Instance
            : new LimitVerdict.Deny($"paused by {pause.Author}: {pause.Reason}");
    }
}
