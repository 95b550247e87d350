using CsCheck;
using EdgeAutoscaler.Adapters.AckEdge.Contracts;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Contracts;

public sealed class LenientTimeTests
{
    [Theory]
    [InlineData("2020-11-10T16:02:04+08:00", "2020-11-10T08:02:04.000Z")]
    [InlineData("2022-08-03T10:12:03.482+08:00", "2022-08-03T02:12:03.482Z")]
    [InlineData("2023-10-26T10:22:32Z", "2023-10-26T10:22:32.000Z")]
    [InlineData("2023-10-26T10:22Z", "2023-10-26T10:22:00.000Z")]
    [InlineData("2023-10-26 10:22:32 +00:00", "2023-10-26T10:22:32.000Z")]
    public void Parse_TimeWithZone_IsThatInstant(string text, string expected) =>
        Assert.Equal(
            expected,
            LenientTime.Parse(text)?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2022-12-15 23:00:00")]
    [InlineData("2022-12-15T23:00:00")]
    [InlineData("2022-12-15")]
    [InlineData("1660000000000")]
    [InlineData("2022-13-45T99:00:00Z")]
    [InlineData("soon")]
    public void Parse_NoInstant_IsNothing(string? text) => Assert.Null(LenientTime.Parse(text));

    [Theory]
    [InlineData("2099-12-31T23:59:00+08:00", false)]
    [InlineData("2098-12-31T23:59:00+08:00", true)]
    [InlineData("2030-01-01T00:00:00Z", true)]
    public void ParseExpiry_FarFuture_MeansNever(string text, bool expires) =>
        Assert.Equal(expires, LenientTime.ParseExpiry(text) is not null);

    [Fact]
    public void Parse_AnyText_NeverThrows() =>
        Gen.String[Gen.Char["0123456789-+:TZ ./a"], 0, 30].Sample(text => LenientTime.Parse(text) is null or { Year: > 0 });
}
