using EdgeAutoscaler.Core.Capacity;

namespace EdgeAutoscaler.Core.Planning;

/// <summary>The time a purchase made now must cover: from when its nodes can be there until those of the next chance can.</summary>
/// <param name="From">now + L: the lead time has passed.</param>
/// <param name="To">now + L + R: the next purchase's nodes could be there.</param>
public readonly record struct ProtectionWindow(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>The window of an offer. R = evaluation interval + stabilization + L + cooldown.</summary>
    /// <param name="group">The group.</param>
    /// <param name="offer">The offer whose lead time counts.</param>
    /// <param name="now">Now.</param>
    /// <param name="evaluationInterval">Time between two evaluations.</param>
    public static ProtectionWindow Of(NodeGroup group, Offer offer, DateTimeOffset now, TimeSpan evaluationInterval)
    {
        var stabilization = (group.Stabilization.Of - 1) * evaluationInterval;
        var review = evaluationInterval + stabilization + offer.LeadTime + group.Limits.Cooldown;
        return new ProtectionWindow(now + offer.LeadTime, now + offer.LeadTime + review);
    }
}
