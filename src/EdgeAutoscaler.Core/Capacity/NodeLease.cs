namespace EdgeAutoscaler.Core.Capacity;

/// <summary>A node that a purchase of ours has brought, as the ledger knows it.</summary>
/// <param name="InstanceId">Instance id; one lease for each.</param>
/// <param name="NodeGroup">Node group it was bought for; outranks any match by type or name.</param>
/// <param name="IntentId">The purchase that brought it.</param>
/// <param name="OfferName">The offer it was bought from.</param>
/// <param name="SentAt">When the purchase was sent.</param>
/// <param name="ReadyAt">When it was first seen Ready; <see langword="null"/> until then.</param>
/// <param name="ExpiresAt">End of the lease: as the cloud lists it, until then as computed from the term.</param>
public sealed record NodeLease(
    string InstanceId,
    string NodeGroup,
    string IntentId,
    string OfferName,
    DateTimeOffset SentAt,
    DateTimeOffset? ReadyAt,
    DateTimeOffset ExpiresAt)
{
    /// <summary>Time from the call to Ready, once known.</summary>
    public TimeSpan? LeadTime => ReadyAt - SentAt;
}
