namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>What is assumed of the time between a purchase being marked as sending and its being visible; doubt is resolved by these.</summary>
/// <param name="SendFuse">Time after which a purchase that was marked as sending may not be sent any more; default 1 min.</param>
/// <param name="LateAcceptance">How late the cloud may still accept a request that was sent; default 15 min.</param>
/// <param name="ListingLag">How late an accepted purchase may show up in the cloud's lists; default 15 min.</param>
/// <param name="QuarantineHold">How long the money of a purchase that seems not to have happened stays held; default 1 day.</param>
public sealed record PurchaseTimings(TimeSpan SendFuse, TimeSpan LateAcceptance, TimeSpan ListingLag, TimeSpan QuarantineHold)
{
    /// <summary>What is assumed where nothing else is configured.</summary>
    public static PurchaseTimings Default { get; } = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(15), TimeSpan.FromDays(1));

    /// <summary>How far the cloud's clock may differ from ours, in either direction.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>Age from which a purchase that no listing shows is known not to have happened: fuse + late acceptance + listing lag.</summary>
    public TimeSpan AbsenceAge => SendFuse + LateAcceptance + ListingLag;

    /// <summary>Whether a task that was created at an instant can be the effect of a purchase marked as sending at another.</summary>
    /// <param name="createdAt">Creation of the task; <see langword="null"/> when the cloud doesn't say, which excludes nothing.</param>
    /// <param name="sentAt">When the purchase was marked as sending.</param>
    public bool CouldBeOf(DateTimeOffset? createdAt, DateTimeOffset sentAt) =>
        createdAt is not { } at || (at >= sentAt - ClockSkew && at <= sentAt + SendFuse + LateAcceptance + ClockSkew);
}
