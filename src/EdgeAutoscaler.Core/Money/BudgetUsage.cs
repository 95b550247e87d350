using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Money;

/// <summary>What one window of one budget has already taken.</summary>
/// <param name="Budget">The budget.</param>
/// <param name="Window">The window the sums are over.</param>
/// <param name="Committed">Money spent, renewals that will fall due in the window included.</param>
/// <param name="Held">Money reserved for purchases whose result is not known yet.</param>
public sealed record BudgetUsage(Budget Budget, TimeInterval Window, decimal Committed, decimal Held)
{
    /// <summary>Money that may still be spent in the window; never negative.</summary>
    public decimal Left => Math.Max(0, Budget.Limit - Committed - Held);
}
