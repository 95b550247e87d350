using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Backtest.Replay;

/// <summary>A purchase that the replay made.</summary>
/// <param name="At">When.</param>
/// <param name="Offer">Name of the offer.</param>
/// <param name="Term">The term.</param>
/// <param name="Count">Nodes bought.</param>
/// <param name="Price">What they cost together, in the configured currency.</param>
internal sealed record ReplayedPurchase(DateTimeOffset At, string Offer, Term Term, int Count, decimal Price)
{
    /// <summary>The part of the price that pays for time after an instant, pro rata.</summary>
    /// <param name="end">The instant.</param>
    public decimal UnusedAfter(DateTimeOffset end)
    {
        var expiry = Term.EndFrom(At);
        return expiry <= end ? 0 : Price * (expiry - (end > At ? end : At)).Ticks / (expiry - At).Ticks;
    }
}
