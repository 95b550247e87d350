using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;

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

    /// <summary>What becomes of orders, whatever the planner assumes; by default every order arrives after 1 h.</summary>
    public IDeliveries Deliveries { get; init; } = new PunctualDeliveries(TimeSpan.FromHours(1));

    /// <summary>Time at the start of the trace in which loads are seen and nothing is bought, but for the last step of it; default none.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.Zero;

    /// <summary>
    /// Length of a leased month, counted from the arrival of the nodes; <see langword="null"/>, the default, for calendar months from the
    /// order, as the ledger assumes.
    /// </summary>
    public TimeSpan? Month { get; init; }

    /// <summary>The instant at which the trace begins: calendars of budgets and schedules count from it. Default a Monday, 2024-01-01 UTC.</summary>
    public DateTimeOffset Start { get; init; } = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>When the lease of an order ends.</summary>
    /// <param name="intent">The order.</param>
    /// <param name="readyAt">When its nodes took work.</param>
    public DateTimeOffset ExpiryOf(PurchaseIntent intent, DateTimeOffset readyAt) =>
        Month is { } month ? readyAt + (intent.Term.Months * month) : intent.Term.EndFrom(intent.CreatedAt);
}
