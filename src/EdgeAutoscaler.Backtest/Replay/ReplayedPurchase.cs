using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Backtest.Replay;

/// <summary>A purchase that the replay made.</summary>
/// <param name="At">When.</param>
/// <param name="Offer">Name of the offer.</param>
/// <param name="Term">The term.</param>
/// <param name="Count">Nodes bought.</param>
/// <param name="Price">What they cost together, in the configured currency.</param>
/// <param name="ReadyAt">When they became Ready; <see langword="null"/> when they never came.</param>
internal sealed record ReplayedPurchase(DateTimeOffset At, string Offer, Term Term, int Count, decimal Price, DateTimeOffset? ReadyAt);
