using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Cycle;

/// <summary>The settings that cycles and purchases follow.</summary>
/// <param name="EvaluationInterval">Time between two evaluations, on the service's clock.</param>
/// <param name="Timings">What is assumed of the cloud: the send fuse on the wall clock, the rest on the service's.</param>
/// <param name="ReadDeadline">Time all readings of one cycle may take together, and the age from which a decision is too old to buy by; on the wall clock.</param>
/// <param name="BuysForReal">Whether purchases are sent; a dry run stops right before.</param>
internal sealed record CycleOptions(
    TimeSpan EvaluationInterval,
    PurchaseTimings Timings,
    TimeSpan ReadDeadline,
    bool BuysForReal);
