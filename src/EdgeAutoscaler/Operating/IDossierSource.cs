using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Operating;

/// <summary>Knows everything about one purchase, or one decision.</summary>
internal interface IDossierSource
{
    /// <summary>Every group there is, as cluster/group; none when they aren't known.</summary>
    IReadOnlyList<string> Groups { get; }

    /// <summary>Everything about one purchase.</summary>
    /// <param name="intentId">Its id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The purchase; <see langword="null"/> when there is none.</returns>
    Task<PurchaseDossier?> ShowAsync(string intentId, CancellationToken cancellationToken);

    /// <summary>Everything about the decision that was in force at an instant.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="nodeGroup">Node group name.</param>
    /// <param name="at">The instant; <see langword="null"/> for the newest.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The decision; <see langword="null"/> when none is kept from then.</returns>
    Task<DecisionDossier?> ExplainAsync(string cluster, string nodeGroup, DateTimeOffset? at, CancellationToken cancellationToken);
}
