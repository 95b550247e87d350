namespace EdgeAutoscaler.Core.Limits;

internal sealed class NodesPerPurchaseLimit : IScaleLimit
{
    public string Name => LimitNames.NodesPerPurchase;

    public LimitVerdict Evaluate(LimitContext candidate, int wanted) =>
        candidate.Input.Group.Limits.MaxNodesPerPurchase is { } most
            ? LimitVerdict.AtMost(wanted, most, $"at most {most} in one purchase")
            : LimitVerdict.Allow.Instance;
}
