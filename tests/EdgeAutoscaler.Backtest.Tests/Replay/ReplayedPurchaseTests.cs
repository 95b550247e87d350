using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Backtest.Replay;

public class ReplayedPurchaseTests
{
    private static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly ReplayedPurchase January = new(Start, "tiny", new Term(1), 2, 620);

    [Theory]
    [InlineData(0, 620)]
    [InlineData(1, 600)]
    [InlineData(30, 20)]
    [InlineData(31, 0)]
    [InlineData(400, 0)]
    public void UnusedAfter_Day_IsProRata(int day, decimal unused) => Assert.Equal(unused, January.UnusedAfter(Start.AddDays(day)));
}
