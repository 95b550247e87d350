using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Cycle;

/// <summary>Watches cycles: metrics, the status board, the console. Keeps telemetry out of the code that decides and buys. What doesn't interest an observer it leaves out.</summary>
internal interface ICycleObserver
{
    /// <summary>A cluster was evaluated.</summary>
    /// <param name="evaluation">What was read and decided.</param>
    void Evaluated(ClusterEvaluation evaluation)
    {
    }

    /// <summary>A purchase was attempted.</summary>
    /// <param name="report">The attempt.</param>
    void PurchaseEnded(PurchaseReport report)
    {
    }

    /// <summary>A person was asked whether something may be bought.</summary>
    /// <param name="approval">The question.</param>
    void ApprovalAsked(Approval approval)
    {
    }

    /// <summary>A task was looked at.</summary>
    /// <param name="report">The look.</param>
    void TaskSeen(TaskReport report)
    {
    }

    /// <summary>A bought node became Ready.</summary>
    /// <param name="report">The node.</param>
    void NodeReady(LeadTimeReport report)
    {
    }

    /// <summary>A purchase in doubt moved on.</summary>
    /// <param name="report">What became of it.</param>
    void PurchaseResolved(ResolutionReport report)
    {
    }

    /// <summary>Tasks were found that belong to no purchase.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="orphans">The tasks.</param>
    void OrphansFound(string cluster, IReadOnlyList<ClusterTask> orphans)
    {
    }

    /// <summary>A cycle ended.</summary>
    /// <param name="report">How.</param>
    void CycleEnded(CycleReport report)
    {
    }
}
