namespace EdgeAutoscaler.Backtest.Replay;

/// <summary>What becomes of orders, told by their number alone: the same orders fare the same however often they are replayed.</summary>
internal interface IDeliveries
{
    /// <summary>The longest lead time of an order that arrives.</summary>
    TimeSpan Longest { get; }

    /// <summary>Time from an order to its Ready nodes; <see langword="null"/> when it never arrives.</summary>
    /// <param name="order">Number of the order, from 1.</param>
    TimeSpan? LeadTimeOf(int order);
}
