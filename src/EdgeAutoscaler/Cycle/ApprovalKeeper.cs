using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Cycle;

/// <summary>Asks people about purchases that only they may allow, and ends questions whose need is gone. A rehearsal asks nobody.</summary>
/// <param name="ledger">Where questions are kept.</param>
/// <param name="observer">Those who watch.</param>
/// <param name="options">The settings.</param>
internal sealed class ApprovalKeeper(IApprovalLedger ledger, ICycleObserver observer, CycleOptions options)
{
    /// <summary>Follows the decisions of a cycle.</summary>
    /// <param name="evaluation">The decisions, with the questions as they were read.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task FollowAsync(ClusterEvaluation evaluation, CancellationToken cancellationToken)
    {
        if (!options.BuysForReal)
            return;
        foreach (var decision in evaluation.Groups.Select(group => group.Decision))
        {
            var open = evaluation.Ledger.Approvals.FirstOrDefault(approval => approval.Need.NodeGroup == decision.Group.Name);
            var change = ApprovalReview.Of(decision, open);
            if (change == ApprovalChange.None)
                continue;
            var id = Guid.CreateVersion7(evaluation.At).ToString("N");
            if (await ledger.RecordApprovalAsync(change, id, evaluation.At, cancellationToken) && change.Asked is { } need)
                observer.ApprovalAsked(new Approval(id, need, ApprovalState.Waiting, evaluation.At, evaluation.At, Answer: null));
        }
    }
}
