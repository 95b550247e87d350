namespace EdgeAutoscaler.Backtest.Reporting;

/// <summary>What a change of settings would have meant on one trace; also the JSON.</summary>
/// <param name="Trace">Name of the trace.</param>
/// <param name="Before">With the settings before.</param>
/// <param name="After">With the settings after.</param>
/// <param name="Currency">Currency of the amounts; empty for standard prices.</param>
internal sealed record Comparison(string Trace, BacktestReport Before, BacktestReport After, string Currency)
{
    /// <summary>Money the change would have cost more; negative when it would have saved.</summary>
    public decimal CostDifference => After.Cost - Before.Cost;

    /// <summary>The difference as a share of the cost before; <see langword="null"/> where that is nothing.</summary>
    public double? CostDifferenceShare => Before.Cost > 0 ? Math.Round((double)(CostDifference / Before.Cost), 6) : null;
}
