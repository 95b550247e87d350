using System.Globalization;
using CsCheck;
using EdgeAutoscaler.Adapters.AckEdge.Resilience;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Resilience;

public sealed class RetryAfterTests
{
    [Theory]
    [InlineData("x-acs-retry-after", "1500", 1.5)]
    [InlineData("x-acs-retry-after", "0", null)]
    [InlineData("x-acs-retry-after", "-5", null)]
    [InlineData("x-acs-retry-after", "99999999999999", null)]
    [InlineData("x-acs-retry-after", "soon", null)]
    [InlineData("Retry-After", "2", 2.0)]
    [InlineData("Retry-After", "-2", null)]
    [InlineData("Retry-After", "100000", null)]
    [InlineData("Retry-After", "Thu, 26 Oct 2023 10:22:42 GMT", 10.0)]
    [InlineData("Retry-After", "Thu, 26 Oct 2023 10:22:22 GMT", null)]
    [InlineData("Retry-After", "Fri, 26 Oct 2063 10:22:22 GMT", null)]
    public void Read_Header_IsBelievedWhenCredible(string name, string value, double? seconds) =>
        Assert.Equal(seconds, RetryAfter.Read(Response(name, value), Samples.Now)?.TotalSeconds);

    [Fact]
    public void Read_NoHeader_IsNothing()
    {
        using var response = new HttpResponseMessage();

        Assert.Null(RetryAfter.Read(response, Samples.Now));
    }

    [Fact]
    public void Bounded_AnyMilliseconds_NeverWaitsLongerThanTheCap() =>
        Gen.Long.Sample(milliseconds =>
            RetryAfter.Bounded(Response("x-acs-retry-after", milliseconds.ToString(CultureInfo.InvariantCulture)), Samples.Now) is not { } wait
            || (wait > TimeSpan.Zero && wait <= RetryAfter.WaitMax));

    private static HttpResponseMessage Response(string name, string value)
    {
        var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }
}
