namespace EdgeAutoscaler.Backtest.Optimum;

/// <summary>What the best way to buy comes to.</summary>
/// <param name="Cost">Money for leases, and penalties.</param>
/// <param name="Unserved">Node-slots left unserved.</param>
internal readonly record struct OptimalCost(decimal Cost, long Unserved);
