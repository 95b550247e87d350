namespace EdgeAutoscaler.Status;

/// <summary>Evaluates every cluster once, as a cycle would, and buys nothing.</summary>
internal interface IPlanSource
{
    /// <summary>The clusters with the decisions that a cycle would take now.</summary>
    /// <param name="cancellationToken">Ends the evaluation.</param>
    Task<IReadOnlyList<ClusterStatus>> PlanAsync(CancellationToken cancellationToken);
}
