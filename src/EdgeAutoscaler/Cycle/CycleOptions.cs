namespace EdgeAutoscaler.Cycle;

/// <summary>The settings that cycles and purchases follow.</summary>
/// <param name="EvaluationInterval">Time between two evaluations, on the service's clock.</param>
/// <param name="SendFuse">Time after which a purchase that was marked as sending may not be sent any more, on the wall clock.</param>
/// <param name="ListingLag">How late the cloud may list a bought node, on the service's clock.</param>
/// <param name="ReadDeadline">Time all readings of one cycle may take together, and the age from which a decision is too old to buy by; on the wall clock.</param>
/// <param name="BuysForReal">Whether purchases are sent; a dry run stops right before.</param>
internal sealed record CycleOptions(
    TimeSpan EvaluationInterval,
    TimeSpan SendFuse,
    TimeSpan ListingLag,
    TimeSpan ReadDeadline,
    bool BuysForReal);
