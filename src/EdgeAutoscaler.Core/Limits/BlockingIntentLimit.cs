using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Limits;

/// <summary>
/// The cloud's task list names no type, count or term: two doubtful purchases of one cluster could not be told apart, so there is never more
/// than one.
/// </summary>
internal sealed class BlockingIntentLimit : IScaleLimit
{
    public string Name => LimitNames.BlockingIntent;

    public LimitVerdict Evaluate(LimitContext candidate, int wanted)
    {
        var blocking = candidate.Input.Ledger.Intents.FirstOrDefault(record => record.State.IsBlocking());
        return blocking is null
            ? LimitVerdict.Allow.Instance
            : new LimitVerdict.Deny($"purchase {blocking.Intent.Id} of {blocking.Intent.Count} for {blocking.Intent.NodeGroup} is {blocking.State}");
    }
}
