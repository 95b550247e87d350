namespace EdgeAutoscaler.Configuration;

/// <summary>The assumptions behind at-most-once purchases.</summary>
/// <param name="SendFuse">Longest time between taking the right to send and sending; default 1 min.</param>
/// <param name="LateAcceptance">How long after it was sent the cloud may still take an order; default 15 min.</param>
/// <param name="ListingLag">How long a task or node may be missing from the cloud's lists; default 15 min.</param>
/// <param name="QuarantineHold">How long the money of a purchase without a trace stays held; default 24 h.</param>
public sealed record PurchaseSettings(TimeSpan SendFuse, TimeSpan LateAcceptance, TimeSpan ListingLag, TimeSpan QuarantineHold);
