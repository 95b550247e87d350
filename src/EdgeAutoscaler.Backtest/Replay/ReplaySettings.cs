using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Backtest.Replay;

/// <summary>What a trace is replayed through.</summary>
internal sealed record ReplaySettings
{
    /// <summary>The group that buys; it starts without nodes.</summary>
    public required NodeGroup Group { get; init; }

    /// <summary>The budgets; those that cover the group take its purchases and nobody else's.</summary>
    public ImmutableArray<Budget> Budgets { get; init; } = [];

    /// <summary>Time between two evaluations; default 10 min.</summary>
    public TimeSpan Step { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Time the simulated cloud takes from the call to Ready nodes, whatever the planner assumes; default 1 h.</summary>
    public TimeSpan LeadTime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The instant at which the trace begins: calendars of budgets and schedules count from it. Default a Monday, 2024-01-01 UTC.</summary>
    public DateTimeOffset Start { get; init; } = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
