using System.Globalization;
using CsCheck;
using EdgeAutoscaler.Configuration.Values;

namespace EdgeAutoscaler.Configuration.Tests.Values;

public sealed class NumbersTests
{
    [Fact]
    public void Disk_AnySize_FollowsTheApi() => Gen.Int[-300, 300].Sample(size =>
    {
        var text = size.ToString(CultureInfo.InvariantCulture);

        Assert.Equal(size is >= 20 and <= 100 && size % 10 == 0, Numbers.Disk(100, optional: false).TryParse(text, out _));
        Assert.Equal(size == 0 || (size is >= 20 and <= 200 && size % 10 == 0), Numbers.Disk(200, optional: true).TryParse(text, out _));
    });

    [Theory]
    [InlineData("1,000")]
    [InlineData("1 000")]
    [InlineData("¥100")]
    [InlineData("(5)")]
    [InlineData("")]
    [InlineData("1e40")]
    public void Amount_NotAPlainNumber_IsRefused(string text) => Assert.False(Numbers.Amount("", 0, 1_000_000).TryParse(text, out _));

    [Fact]
    public void Amount_Fraction_IsExact()
    {
        Assert.True(Numbers.Amount("", 0, 10).TryParse("0.1", out var value));
        Assert.Equal(0.1m, value);
    }

    [Theory]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("NaN")]
    [InlineData("1e309")]
    public void Real_NotFinite_IsRefused(string text) => Assert.False(Numbers.Real("", _ => true).TryParse(text, out _));
}
