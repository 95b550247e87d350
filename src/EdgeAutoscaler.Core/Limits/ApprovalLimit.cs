using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Limits;

/// <summary>A purchase above an amount waits until a person allows it. The last of the limits: what is asked for is what would be bought.</summary>
internal sealed class ApprovalLimit : IScaleLimit
{
    public string Name => LimitNames.Approval;

    /// <summary>What people are asked about a purchase.</summary>
    public static ApprovalNeed Need(NodeGroup group, Offer offer, Term term, int count, DateTimeOffset now) =>
        new(group.Cluster, group.Name, offer.Name, term, count, offer.ChargesOfOneNode(term, now).Sum(charge => charge.UnitAmount));

    public LimitVerdict Evaluate(LimitContext candidate, int wanted)
    {
        var group = candidate.Input.Group;
        var need = Need(group, candidate.Offer, candidate.Term, wanted, candidate.WindowNow);
        if (group.Limits.ApprovalAbove is not { } above || need.Amount <= above)
            return LimitVerdict.Allow.Instance;

        var open = candidate.Input.Ledger.Approvals.FirstOrDefault(approval => approval.Need.NodeGroup == group.Name && approval.HoldsAt(candidate.Input.Now));
        return open switch
        {
            { Answer: { } answer } when open.Allows(need) => LimitVerdict.AtMost(wanted, open.Need.Count, $"{answer.Author} has approved {open.Need.Count}"),
            { State: ApprovalState.Rejected, Answer: { } answer } when open.Need.IsStill(need) => new LimitVerdict.Deny($"rejected by {answer.Author}: {answer.Reason}"),
            _ => new LimitVerdict.Deny($"{LimitText.Money(need.Amount)} is above {LimitText.Money(above)}: a person must approve it"),
        };
    }
}
