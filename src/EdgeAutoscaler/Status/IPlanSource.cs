namespace EdgeAutoscaler.Status;

/// <summary>Evaluates without buying.</summary>
internal interface IPlanSource
{
    /// <summary>Evaluates every cluster once, now.</summary>
    /// <param name="cancellationToken">Ends the evaluation.</param>
    Task<IReadOnlyList<ClusterStatus>> PlanAsync(CancellationToken cancellationToken);
}
