using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Planning;

/// <summary>Decides what people are asked, and when a question has outlived its need. Pure.</summary>
public static class ApprovalReview
{
    /// <summary>How long a need must be gone before its question ends: a load that wavers isn't asked about again and again.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // Whether it is still needed is written down this often.
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);

    /// <summary>What becomes of the question of a group.</summary>
    /// <param name="decision">The newest decision for it.</param>
    /// <param name="open">Its open question; <see langword="null"/> when there is none.</param>
    public static ApprovalChange Of(ScaleDecision decision, Approval? open)
    {
        // What can't be read says nothing about the need.
        if (decision.Outcome == DecisionOutcome.NoData)
            return ApprovalChange.None;
        if (NeedOf(decision) is { } need && open?.Need.IsStill(need) != true)
            return new ApprovalChange(open, null, need);
        if (open is null)
            return ApprovalChange.None;
        if (decision.Shortfall == 0)
            return decision.At - open.NeededAt >= Patience ? new ApprovalChange(open, null, null) : ApprovalChange.None;
        return decision.At - open.NeededAt >= Noted ? new ApprovalChange(null, open, null) : ApprovalChange.None;
    }

    /// <summary>The purchase that would be made if a person allowed it; <see langword="null"/> when something else is in the way or nobody need be asked.</summary>
    /// <param name="decision">The decision.</param>
    private static ApprovalNeed? NeedOf(ScaleDecision decision) => decision.Outcome == DecisionOutcome.Limited
        ? decision.Candidates.Select(candidate => NeedOf(decision, candidate)).FirstOrDefault(need => need is not null)
        : null;

    private static ApprovalNeed? NeedOf(ScaleDecision decision, Candidate candidate) =>
        candidate.Limits is [.., { Limit: LimitNames.Approval, Verdict: LimitVerdict.Deny, Before: > 0 } last]
            ? ApprovalLimit.Need(decision.Group, candidate.Offer, candidate.Term, last.Before, decision.At)
            : null;
}
