namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>A purchase as the ledger knows it.</summary>
public sealed record IntentRecord
{
    /// <summary>What was to be bought.</summary>
    public required PurchaseIntent Intent { get; init; }

    /// <summary>Where it stands.</summary>
    public required IntentState State { get; init; }

    /// <summary>When the attempt began; <see langword="null"/> if it never did.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When it was given up for lack of any trace; <see langword="null"/> if it never was.</summary>
    public DateTimeOffset? QuarantinedAt { get; init; }

    /// <summary>When it reached its end; <see langword="null"/> while it is open.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>The cloud's task, once known.</summary>
    public string? TaskId { get; init; }

    /// <summary>The cloud's id of the request, where it gave one.</summary>
    public string? RequestId { get; init; }

    /// <summary>State of the task as last seen.</summary>
    public TaskState? TaskState { get; init; }

    /// <summary>Stage of the task as last seen.</summary>
    public string? TaskStage { get; init; }

    /// <summary>Why the cloud refused; only in <see cref="IntentState.Rejected"/>.</summary>
    public RejectionReason? Rejection { get; init; }

    /// <summary>How long the cloud asked to wait, where it did.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Error code and message of the last trouble, for people.</summary>
    public string? Detail { get; init; }

    /// <summary>Instances that this purchase is known to have brought, whatever their status.</summary>
    public int Instances { get; init; }

    /// <summary>Nodes that are paid for or on their way but not listed yet; they count as capacity.</summary>
    public int NotYetListed => State.CountsAsCapacity() ? Math.Max(0, Intent.Count - Instances) : 0;

    /// <summary>When the attempt began, or when it was decided if it never did.</summary>
    public DateTimeOffset StartedAt => SentAt ?? Intent.CreatedAt;

    /// <summary>Whether it was sent and then given up for lack of any trace: a task may still turn out to be its own.</summary>
    public bool WasGivenUp => QuarantinedAt is not null && (State is IntentState.Quarantine or IntentState.Released);

    /// <summary>Whether it ended without the nodes it asked for, so that its offer is given a rest.</summary>
    public bool IsFailure => State is IntentState.Rejected or IntentState.Failed or IntentState.Partial;
}
