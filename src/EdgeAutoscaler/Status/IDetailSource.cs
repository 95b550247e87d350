namespace EdgeAutoscaler.Status;

/// <summary>Knows what the pages of a cluster and of a group show beside the fleet's status.</summary>
internal interface IDetailSource
{
    /// <summary>The newest distinct decisions of a cluster, newest first.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<DecisionStatus>> ReadDecisionsAsync(string cluster, CancellationToken cancellationToken);

    /// <summary>The past and the future of a group.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="nodeGroup">Node group name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The details; <see langword="null"/> when no such group is configured.</returns>
    Task<GroupDetail?> ReadGroupAsync(string cluster, string nodeGroup, CancellationToken cancellationToken);
}
