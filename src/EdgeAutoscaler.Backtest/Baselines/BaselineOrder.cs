namespace EdgeAutoscaler.Backtest.Baselines;

/// <summary>What a baseline wants to order.</summary>
/// <param name="Months">Term in months.</param>
/// <param name="Count">Nodes; at least 1.</param>
internal readonly record struct BaselineOrder(int Months, int Count)
{
    /// <summary>The order for a number of nodes; nothing when the number isn't above zero.</summary>
    /// <param name="months">Term in months.</param>
    /// <param name="count">Nodes.</param>
    public static IReadOnlyList<BaselineOrder> Of(int months, int count) => count > 0 ? [new BaselineOrder(months, count)] : [];
}
