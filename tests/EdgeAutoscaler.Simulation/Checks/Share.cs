namespace EdgeAutoscaler.Simulation.Checks;

/// <summary>What one node of a purchase costs in one window of one budget.</summary>
/// <param name="Budget">The budget's full name.</param>
/// <param name="From">Beginning of the window.</param>
/// <param name="UnitAmount">The amount.</param>
internal readonly record struct Share(string Budget, DateTimeOffset From, decimal UnitAmount);
