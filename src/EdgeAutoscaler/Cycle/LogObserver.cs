using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Cycle;

/// <summary>Writes decisions and purchases to the log: a decision when it differs from the last of its group, every purchase, every end of a task.</summary>
/// <param name="logger">The log.</param>
internal sealed partial class LogObserver(ILogger<LogObserver> logger) : ICycleObserver
{
    private const int MostTasksNamed = 5;

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> _lastDecision = new();

    public void Evaluated(ClusterEvaluation evaluation)
    {
        foreach (var decision in evaluation.Groups.Select(group => group.Decision))
        {
            var fingerprint = DecisionExplainer.Fingerprint(decision);
            if (_lastDecision.GetValueOrDefault(decision.Group.FullName) == fingerprint)
                continue;
            _lastDecision[decision.Group.FullName] = fingerprint;
            LogDecision(decision.Group.FullName, DecisionExplainer.Explain(decision));
        }
    }

    public void PurchaseEnded(PurchaseReport report)
    {
        var (group, count, offer) = (report.Decision.Group.FullName, report.Purchase.Count, report.Purchase.Offer.Name);
        switch (report.Result)
        {
            case PurchaseResult.Accepted:
                LogAccepted(report.IntentId, group, count, offer, report.TaskId);
                break;
            case PurchaseResult.DryRun:
                LogDryRun(group, count, offer);
                break;
            case PurchaseResult.Ambiguous:
                LogAmbiguous(report.IntentId, group, count, offer, report.Detail);
                break;
            default:
                LogNotBought(report.IntentId, group, count, offer, report.Result, report.Detail);
                break;
        }
    }

    public void ApprovalAsked(Approval approval) => LogApprovalAsked(
        $"{approval.Need.Cluster}/{approval.Need.NodeGroup}", approval.Need.Count, approval.Need.OfferName, LimitText.Count(approval.Need.Term.Months, "month"), approval.Need.Amount, approval.Id);

    public void TaskSeen(TaskReport report)
    {
        if (report.HasEnded)
            LogTaskEnded(report.Update.IntentId, report.Update.Task.TaskId, report.Update.State, report.Update.Instances.Count, report.Before.Intent.Count, report.Update.Task.ErrorMessage ?? "");
    }

    public void PurchaseResolved(ResolutionReport report)
    {
        var (intent, group) = (report.Before.Intent, $"{report.Before.Intent.Cluster}/{report.Before.Intent.NodeGroup}");
        if (report.Kind is ResolutionKind.NeedsOperator or ResolutionKind.Late)
            LogNeedsPerson(intent.Id, group, report.Kind, report.Reason);
        else
            LogResolved(intent.Id, group, report.Kind, report.Reason);
    }

    public void OrphansFound(string cluster, IReadOnlyList<ClusterTask> orphans) =>
        LogOrphans(cluster, orphans.Count, string.Join(", ", orphans.Take(MostTasksNamed).Select(task => task.TaskId)));

    public void NodeReady(LeadTimeReport report) => LogNodeReady(report.InstanceId, report.Cluster, report.NodeGroup, report.LeadTime);
}
