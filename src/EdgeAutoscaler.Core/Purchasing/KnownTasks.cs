using System.Collections.Immutable;

namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>The tasks of a cluster that the ledger can name: those of purchases and those that were recorded as nobody's.</summary>
/// <param name="TaskIds">Their ids.</param>
/// <param name="LookedAt">When the cluster's tasks were last looked at; <see langword="null"/> before the first time.</param>
public sealed record KnownTasks(ImmutableHashSet<string> TaskIds, DateTimeOffset? LookedAt)
{
    /// <summary>Whether the cluster's tasks were never looked at: what is there now was there before.</summary>
    public bool IsFirstLook => LookedAt is null;
}
