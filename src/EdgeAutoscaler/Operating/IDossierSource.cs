using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Operating;

/// <summary>Knows everything about one purchase.</summary>
internal interface IDossierSource
{
    /// <summary>Everything about one purchase.</summary>
    /// <param name="intentId">Its id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The purchase; <see langword="null"/> when there is none.</returns>
    Task<PurchaseDossier?> ShowAsync(string intentId, CancellationToken cancellationToken);
}
