using System.Collections.Immutable;

namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>Everything that waits for a person, and what people did lately.</summary>
/// <param name="Freezes">Freezes in force.</param>
/// <param name="Orphans">Tasks nobody owns that nobody has taken note of.</param>
/// <param name="Audit">The newest entries of the audit trail, newest first.</param>
public sealed record SafetyState(ImmutableArray<Freeze> Freezes, ImmutableArray<ClusterTask> Orphans, ImmutableArray<AuditEntry> Audit)
{
    /// <summary>Every pause, those that have ended by themselves included.</summary>
    public ImmutableArray<Pause> Pauses { get; init; } = [];

    /// <summary>Questions to people that still count, oldest first.</summary>
    public ImmutableArray<Approval> Approvals { get; init; } = [];

    /// <summary>Nothing waits.</summary>
    public static SafetyState Empty { get; } = new([], [], []);
}
