using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Telemetry;

/// <summary>Turns what cycles report into metrics.</summary>
/// <param name="metrics">The metrics.</param>
internal sealed class MetricsObserver(AutoscalerMetrics metrics) : ICycleObserver
{
    public void Evaluated(ClusterEvaluation evaluation)
    {
        foreach (var group in evaluation.Groups)
        {
            foreach (var signal in group.Signals)
                metrics.SignalRead(group.Decision.Group, signal, evaluation.At);
            metrics.Decided(group.Decision);
            metrics.Forecast(group);
        }

        metrics.IntentsRead(evaluation.Cluster.Name, evaluation.Ledger.Intents);
        metrics.LedgerRead(evaluation.Cluster.Name, evaluation.Ledger, evaluation.At);
        metrics.BudgetsRead([.. evaluation.Ledger.Budgets.Where(usage => usage.Window.Contains(evaluation.At))]);
    }

    public void PurchaseEnded(PurchaseReport report) => metrics.Purchased(
        report.Decision.Group.Cluster,
        report.Decision.Group.Name,
        report.Result,
        report.Purchase.Count,
        report.Purchase.Term.Months);

    public void TaskSeen(TaskReport report)
    {
        if (report.HasEnded)
            metrics.TaskEnded(report.Before.Intent.Cluster, report.Before.Intent.NodeGroup, report.Update.State, report.Age);
    }

    public void PurchaseResolved(ResolutionReport report) =>
        metrics.PurchaseResolved(report.Before.Intent.Cluster, report.Before.Intent.NodeGroup, report.Kind);

    public void NodeReady(LeadTimeReport report) => metrics.LeadTimeSeen(report.Cluster, report.NodeGroup, report.LeadTime);

    public void CycleEnded(CycleReport report) =>
        metrics.CycleEnded(report.Cluster, report.Result, report.Duration, report.At, report.SafeToScale);
}
