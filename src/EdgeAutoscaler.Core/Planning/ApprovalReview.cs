using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Planning;

/// <summary>Decides what people are asked, and when a question has outlived its need. Pure.</summary>
public static class ApprovalReview
{
    /// <summary>How long a need must be gone, or another, before its question ends: a load that wavers isn't asked about again and again.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // Whether it is still needed is written down this often.
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);

    /// <summary>What becomes of the question of a group.</summary>
    /// <param name="decision">The newest decision for it.</param>
    /// <param name="open">Its open question; <see langword="null"/> when there is none.</param>
    public static ApprovalChange Of(ScaleDecision decision, Approval? open)
    {
        if (open is not null && !open.HoldsAt(decision.At))
            return new ApprovalChange(open, null, NeedsOf(decision).FirstOrDefault());
        // What can't be read says nothing about the need.
        if (decision.Outcome == DecisionOutcome.NoData)
            return ApprovalChange.None;
        if (open is null)
            return NeedsOf(decision).FirstOrDefault() is { } first ? new ApprovalChange(null, null, first) : ApprovalChange.None;
        return IsStillOf(decision, open)
            ? decision.At - open.NeededAt >= Noted ? new ApprovalChange(null, open, null) : ApprovalChange.None
            : Ending(decision, open);
    }

    // A restart, a backoff or a load that wavers may prefer another offer or term for a while: that alone makes no other question of it.
    private static ApprovalChange Ending(ScaleDecision decision, Approval open)
    {
        var need = NeedsOf(decision).FirstOrDefault();
        var hasGrown = need is not null && open.Need.IsFor(need);
        return hasGrown || decision.At - open.NeededAt >= Patience ? new ApprovalChange(open, null, need) : ApprovalChange.None;
    }

    private static bool IsStillOf(ScaleDecision decision, Approval open)
    {
        var needs = NeedsOf(decision).ToList();
        return needs.Count > 0 ? needs.Exists(open.Need.IsStill) : decision.Shortfall > 0;
    }

    /// <summary>The purchases that would be made if a person allowed it, best first; none when something else is in the way or nobody need be asked.</summary>
    /// <param name="decision">The decision.</param>
    private static IEnumerable<ApprovalNeed> NeedsOf(ScaleDecision decision) => decision.Outcome == DecisionOutcome.Limited
        ? decision.Candidates.Select(candidate => NeedOf(decision, candidate)).OfType<ApprovalNeed>()
        : [];

    private static ApprovalNeed? NeedOf(ScaleDecision decision, Candidate candidate) =>
        candidate.Limits is [.., { Limit: LimitNames.Approval, Verdict: LimitVerdict.Deny, Before: > 0 } last]
            ? ApprovalLimit.Need(decision.Group, candidate.Offer, candidate.Term, last.Before, decision.At)
            : null;
}
