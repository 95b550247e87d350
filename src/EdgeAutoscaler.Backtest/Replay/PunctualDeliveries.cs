namespace EdgeAutoscaler.Backtest.Replay;

/// <summary>Every order arrives, after one fixed time.</summary>
/// <param name="leadTime">The time.</param>
internal sealed class PunctualDeliveries(TimeSpan leadTime) : IDeliveries
{
    /// <inheritdoc/>
    public TimeSpan Longest => leadTime;

    /// <inheritdoc/>
    public TimeSpan? LeadTimeOf(int order) => leadTime;

    /// <inheritdoc/>
    public override string ToString() => $"fixed:{leadTime}";
}
