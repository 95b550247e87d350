namespace EdgeAutoscaler.Core.Limits;

/// <summary>
/// Keeps the group at its largest size when the new nodes arrive: a node whose lease ends before then makes room for its successor.
/// </summary>
internal sealed class MaxNodesLimit : IScaleLimit
{
    public string Name => LimitNames.MaxNodes;

    public LimitVerdict Evaluate(LimitContext candidate, int wanted)
    {
        var most = candidate.Input.Group.MaxNodes;
        var there = candidate.Capacity.OverTime.At(candidate.Input.Now + candidate.Offer.LeadTime) ?? candidate.Capacity.Nodes.Total;
        return LimitVerdict.AtMost(wanted, most - there, $"{there} of at most {LimitText.Count(most, "node")} when the new ones arrive");
    }
}
