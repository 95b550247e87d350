namespace EdgeAutoscaler.Backtest.Replay;

/// <summary>Lead times of 5 to 60 whole minutes, each equally likely, and one order in fifty that never arrives.</summary>
/// <param name="seed">Seed of the draw.</param>
internal sealed class SampledDeliveries(int seed) : IDeliveries
{
    private const int ShortestMinutes = 5;
    private const int LongestMinutes = 60;
    private const double LostShare = 0.02;

    /// <inheritdoc/>
    public TimeSpan Longest => TimeSpan.FromMinutes(LongestMinutes);

    /// <inheritdoc/>
    public TimeSpan? LeadTimeOf(int order)
    {
        var random = new Random(unchecked((seed * 1_000_003) + order));
        return random.NextDouble() < LostShare ? null : TimeSpan.FromMinutes(random.Next(ShortestMinutes, LongestMinutes + 1));
    }
}
