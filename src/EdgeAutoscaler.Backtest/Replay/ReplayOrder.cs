using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Backtest.Replay;

/// <summary>An order at the simulated cloud.</summary>
/// <param name="Intent">The purchase.</param>
/// <param name="ReadyAt">When its nodes take work; <see langword="null"/> when it never arrives.</param>
internal sealed record ReplayOrder(PurchaseIntent Intent, DateTimeOffset? ReadyAt)
{
    /// <summary>Time after which the buyer takes an order that hasn't arrived for lost.</summary>
    public static readonly TimeSpan LostAfter = TimeSpan.FromHours(1);

    /// <summary>When the buyer learns what became of it.</summary>
    public DateTimeOffset EndsAt => ReadyAt ?? Intent.CreatedAt + LostAfter;
}
