namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>A step of a purchase that isn't the answer to its call: what reconciliation or a person found out.</summary>
public sealed record Resolution
{
    /// <summary>The purchase.</summary>
    public required string IntentId { get; init; }

    /// <summary>State it must be in; otherwise somebody else was faster and nothing changes.</summary>
    public required IntentState From { get; init; }

    /// <summary>State it enters.</summary>
    public required IntentState To { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Detail { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its task; required for <see cref="IntentState.Accepted"/>.</summary>
    public string? TaskId { get; init; }

    /// <summary>Who says so.</summary>
    public string Author { get; init; } = AuditEntry.Service;

    /// <summary>What buying is stopped for together with it, where it is.</summary>
    public Freeze? Freeze { get; init; }

    /// <summary>Tasks that are recorded together with it: as nobody's, or as late.</summary>
    public IReadOnlyList<ClusterTask> Tasks { get; init; } = [];
}
