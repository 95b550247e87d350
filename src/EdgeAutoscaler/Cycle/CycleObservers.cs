using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Cycle;

/// <summary>All observers as one.</summary>
/// <param name="observers">The observers, told in this order.</param>
internal sealed class CycleObservers(IEnumerable<ICycleObserver> observers) : ICycleObserver
{
    private readonly ICycleObserver[] _observers = [.. observers];

    public void Evaluated(ClusterEvaluation evaluation) => Array.ForEach(_observers, observer => observer.Evaluated(evaluation));

    public void PurchaseEnded(PurchaseReport report) => Array.ForEach(_observers, observer => observer.PurchaseEnded(report));

    public void ApprovalAsked(Approval approval) => Array.ForEach(_observers, observer => observer.ApprovalAsked(approval));

    public void TaskSeen(TaskReport report) => Array.ForEach(_observers, observer => observer.TaskSeen(report));

    public void NodeReady(LeadTimeReport report) => Array.ForEach(_observers, observer => observer.NodeReady(report));

    public void PurchaseResolved(ResolutionReport report) => Array.ForEach(_observers, observer => observer.PurchaseResolved(report));

    public void OrphansFound(string cluster, IReadOnlyList<ClusterTask> orphans) =>
        Array.ForEach(_observers, observer => observer.OrphansFound(cluster, orphans));

    public void CycleEnded(CycleReport report) => Array.ForEach(_observers, observer => observer.CycleEnded(report));
}
