namespace EdgeAutoscaler.Status;

/// <summary>A budget and its current window.</summary>
/// <param name="Name">Name with its scope.</param>
/// <param name="Window">Hour, Day, Month or Lifetime.</param>
/// <param name="Limit">The limit.</param>
/// <param name="Committed">Money spent.</param>
/// <param name="Held">Money reserved for purchases whose result isn't known.</param>
/// <param name="Left">What may still be spent.</param>
/// <param name="From">Start of the window; <see langword="null"/> when it has none.</param>
/// <param name="To">End of the window; <see langword="null"/> when it has none.</param>
public sealed record BudgetStatus(
    string Name, string Window, decimal Limit, decimal Committed, decimal Held, decimal Left, DateTimeOffset? From = null, DateTimeOffset? To = null);
