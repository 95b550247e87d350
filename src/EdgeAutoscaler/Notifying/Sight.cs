using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Notifying;

/// <summary>What stood in a cluster, or in the fleet, when it was last looked at.</summary>
/// <param name="At">When, on the service's clock.</param>
/// <param name="Freezes">Freezes in force.</param>
/// <param name="Pauses">Pauses in force.</param>
/// <param name="Approvals">Questions that count, by id.</param>
internal sealed record Sight(DateTimeOffset At, IReadOnlySet<Freeze> Freezes, IReadOnlySet<Pause> Pauses, IReadOnlyDictionary<string, Approval> Approvals)
{
    /// <summary>Nothing stood.</summary>
    /// <param name="at">When.</param>
    public static Sight Nothing(DateTimeOffset at) => new(at, new HashSet<Freeze>(), new HashSet<Pause>(), new Dictionary<string, Approval>());
}
