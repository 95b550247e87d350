using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Planning;

namespace EdgeAutoscaler.Core.Limits;

/// <summary>A candidate purchase and what is known when it is judged.</summary>
public sealed record LimitContext
{
    /// <summary>Everything planning was given.</summary>
    public required PlanningInput Input { get; init; }

    /// <summary>The offer.</summary>
    public required Offer Offer { get; init; }

    /// <summary>The term.</summary>
    public required Term Term { get; init; }

    /// <summary>The group's nodes, now and over time.</summary>
    public required CapacityTimeline Capacity { get; init; }

    /// <summary>Nodes short when a jump that hasn't stood long enough is not believed.</summary>
    public required int ShortfallWithoutSpike { get; init; }

    /// <summary>The jump in words; <see langword="null"/> when there is none.</summary>
    public required string? Spike { get; init; }

    /// <summary>Now, never earlier than the ledger's high-water mark: windows don't go back.</summary>
    public DateTimeOffset WindowNow => Input.Now > Input.Ledger.HighWater ? Input.Now : Input.Ledger.HighWater;
}
