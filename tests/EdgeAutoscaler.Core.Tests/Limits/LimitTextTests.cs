using EdgeAutoscaler.Core.Limits;

namespace EdgeAutoscaler.Core.Tests.Limits;

public sealed class LimitTextTests
{
    [Theory]
    [InlineData("-00:00:05", "0 s")]
    [InlineData("00:00:00.2", "1 s")]
    [InlineData("00:00:59", "59 s")]
    [InlineData("00:01:00", "1 min")]
    [InlineData("00:59:59", "59 min")]
    [InlineData("01:00:00", "1 h")]
    [InlineData("01:05:00", "1 h 5 min")]
    [InlineData("1.23:59:00", "47 h 59 min")]
    [InlineData("2.00:00:00", "2 d")]
    [InlineData("400.00:00:00", "400 d")]
    public void Duration_AnyLength_HasItsLargestUnits(string duration, string expected) =>
        Assert.Equal(expected, LimitText.Duration(TimeSpan.Parse(duration, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(999.5, "999.5")]
    [InlineData(30000, "30 000")]
    [InlineData(1234567.891, "1 234 567.89")]
    public void Money_AnyAmount_IsGroupedByThousands(double amount, string expected) =>
        Assert.Equal(expected, LimitText.Money((decimal)amount));
}
