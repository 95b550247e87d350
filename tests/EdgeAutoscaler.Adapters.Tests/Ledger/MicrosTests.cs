using CsCheck;
using EdgeAutoscaler.Adapters.Ledger;

namespace EdgeAutoscaler.Adapters.Tests.Ledger;

public sealed class MicrosTests
{
    [Fact]
    public void From_AnyAmountOfSixPlaces_ComesBackExactly() =>
        Gen.Long[-1_000_000_000_000, 1_000_000_000_000].Sample(micros => Assert.Equal(micros, Micros.From(Micros.ToAmount(micros))));

    [Theory]
    [InlineData("0.1", 100_000)]
    [InlineData("229.999999", 229_999_999)]
    [InlineData("0.000001", 1)]
    public void From_Amount_IsMillionths(string amount, long micros) =>
        Assert.Equal(micros, Micros.From(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void From_FinerThanAMillionth_NamesTheAmount()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Micros.From(0.0000015m));

        Assert.Contains("0.0000015", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void From_MoreThanFits_IsAnError() => Assert.Throws<OverflowException>(() => Micros.From(10_000_000_000_000m));
}
