namespace EdgeAutoscaler.Configuration;

/// <summary>The timing of purchases.</summary>
/// <param name="SendFuse">Time after which a purchase that was marked as sending may not be sent any more; default 1 min.</param>
/// <param name="LateAcceptance">How late the cloud may still accept a request that was sent; default 15 min.</param>
/// <param name="ListingLag">How late an accepted purchase may show up in the cloud's lists; default 15 min.</param>
/// <param name="QuarantineHold">How long the money of a purchase that seems not to have happened stays held; default 1 day.</param>
public sealed record PurchaseSettings(TimeSpan SendFuse, TimeSpan LateAcceptance, TimeSpan ListingLag, TimeSpan QuarantineHold);
