using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Tests.Cycle;

internal sealed class RecordingObserver : ICycleObserver
{
    public List<ClusterEvaluation> Evaluations { get; } = [];

    public List<PurchaseReport> Purchases { get; } = [];

    public List<TaskReport> Tasks { get; } = [];

    public List<LeadTimeReport> ReadyNodes { get; } = [];

    public List<CycleReport> Cycles { get; } = [];

    public List<ResolutionReport> Resolutions { get; } = [];

    public List<ClusterTask> Orphans { get; } = [];

    public List<Approval> Approvals { get; } = [];

    public void ApprovalAsked(Approval approval) => Approvals.Add(approval);

    public void PurchaseResolved(ResolutionReport report) => Resolutions.Add(report);

    public void OrphansFound(string cluster, IReadOnlyList<ClusterTask> orphans) => Orphans.AddRange(orphans);

    public void Evaluated(ClusterEvaluation evaluation) => Evaluations.Add(evaluation);

    public void PurchaseEnded(PurchaseReport report) => Purchases.Add(report);

    public void TaskSeen(TaskReport report) => Tasks.Add(report);

    public void NodeReady(LeadTimeReport report) => ReadyNodes.Add(report);

    public void CycleEnded(CycleReport report) => Cycles.Add(report);
}
