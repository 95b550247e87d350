namespace EdgeAutoscaler.Simulator.World;

/// <summary>A scale-out task, whose outcome is drawn when it is created and revealed by the clock.</summary>
internal sealed record SimulatedTask
{
    public required string Id { get; init; }

    public required string ClusterId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ListedAt { get; init; }

    public required DateTimeOffset FinishedAt { get; init; }

    public required IReadOnlyList<InstanceResult> Results { get; init; }

    /// <summary>Why the task fails, or null when it ends in success.</summary>
    public required string? FailureReason { get; init; }

    public bool IsRunningAt(DateTimeOffset now) => now < FinishedAt;

    public string StateAt(DateTimeOffset now) =>
        IsRunningAt(now) ? "running" : FailureReason is null ? "success" : "failed";

    public DateTimeOffset UpdatedAt(DateTimeOffset now) => IsRunningAt(now) ? now : FinishedAt;

    public string ResultAt(InstanceResult result, DateTimeOffset now)
    {
        if (IsRunningAt(now) && now < result.SettledAt)
            return "initial";
        return result.Succeeded ? "success" : "failed";
    }
}
