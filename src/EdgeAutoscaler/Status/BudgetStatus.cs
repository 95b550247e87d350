namespace EdgeAutoscaler.Status;

/// <summary>A budget and its current window.</summary>
/// <param name="Name">Name with its scope.</param>
/// <param name="Window">Hour, Day, Month or Lifetime.</param>
/// <param name="Limit">The limit.</param>
/// <param name="Committed">Money spent.</param>
/// <param name="Held">Money reserved for purchases whose result isn't known.</param>
/// <param name="Left">What may still be spent.</param>
public sealed record BudgetStatus(string Name, string Window, decimal Limit, decimal Committed, decimal Held, decimal Left);
