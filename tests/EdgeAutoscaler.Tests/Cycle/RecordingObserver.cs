using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Tests.Cycle;

internal sealed class RecordingObserver : ICycleObserver
{
    public List<ClusterEvaluation> Evaluations { get; } = [];

    public List<PurchaseReport> Purchases { get; } = [];

    public List<TaskReport> Tasks { get; } = [];

    public List<LeadTimeReport> ReadyNodes { get; } = [];

    public List<CycleReport> Cycles { get; } = [];

    public void Evaluated(ClusterEvaluation evaluation) => Evaluations.Add(evaluation);

    public void PurchaseEnded(PurchaseReport report) => Purchases.Add(report);

    public void TaskSeen(TaskReport report) => Tasks.Add(report);

    public void NodeReady(LeadTimeReport report) => ReadyNodes.Add(report);

    public void CycleEnded(CycleReport report) => Cycles.Add(report);
}
