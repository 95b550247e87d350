namespace EdgeAutoscaler.Backtest.Benchmark;

public class PriceTableTests
{
    [Theory]
    [InlineData(1, 100)]
    [InlineData(5, 500)]
    [InlineData(6, 552)]
    [InlineData(9, 828)]
    [InlineData(12, 996)]
    public void Standard_Term_HasItsDiscount(int months, decimal price) => Assert.Equal(price, PriceTable.Standard.ByMonths[months]);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(11, 9)]
    [InlineData(12, 12)]
    public void LongestUpTo_Term_IsOneThatIsSold(int wanted, int sold) => Assert.Equal(sold, PriceTable.Standard.LongestUpTo(wanted));
}
