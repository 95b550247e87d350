using System.Text;
using EdgeAutoscaler.Simulator.Api;
using EdgeAutoscaler.Simulator.Api.Prometheus;

namespace EdgeAutoscaler.Simulator.Tests.Api.Prometheus;

public class PrometheusParametersTests
{
    [Theory]
    [InlineData("1772424000", "2026-03-02T04:00:00.000Z")]
    [InlineData("1772424000.25", "2026-03-02T04:00:00.250Z")]
    [InlineData("1.772424e9", "2026-03-02T04:00:00.000Z")]
    [InlineData("2026-03-02T04:00:00Z", "2026-03-02T04:00:00.000Z")]
    [InlineData("2026-03-02T12:00:00%2B08:00", "2026-03-02T04:00:00.000Z")]
    public void Instant_UnixSecondsOrRfc3339_IsRead(string text, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, null), Url($"time={text}").Instant("time"));

    [Theory]
    [InlineData("")]
    [InlineData("time=")]
    [InlineData("time=noon")]
    [InlineData("time=NaN")]
    [InlineData("time=1e300")]
    public void Instant_AbsentOrUnreadable_IsNone(string query) => Assert.Null(Url(query).Instant("time"));

    [Theory]
    [InlineData("15", 15)]
    [InlineData("0.5", 0.5)]
    [InlineData("15s", 15)]
    [InlineData("500ms", 0.5)]
    [InlineData("5m", 300)]
    [InlineData("1h30m", 5400)]
    [InlineData("1d", 86400)]
    [InlineData("2w", 1209600)]
    public void Step_SecondsOrDuration_IsRead(string text, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Url($"step={text}").Step("step"));

    [Theory]
    [InlineData("0")]
    [InlineData("-15")]
    [InlineData("0s")]
    [InlineData("1x")]
    [InlineData("h")]
    [InlineData("1h 30m")]
    [InlineData("1e99")]
    [InlineData("999999999y")]
    public void Step_NotAPositiveDuration_IsNone(string text) =>
        Assert.Null(Url($"step={Uri.EscapeDataString(text)}").Step("step"));

    [Fact]
    public void Text_FormAndUrl_TheFormWins()
    {
        var call = new ReceivedCall(
            "POST", "/api/v1/query", "query=1&time=5", [new("Content-Type", "application/x-www-form-urlencoded")],
            Encoding.UTF8.GetBytes("query=sum%28demo_load%29"));
        var parameters = new PrometheusParameters(call);

        Assert.Equal(("sum(demo_load)", "5"), (parameters.Text("query"), parameters.Text("time")));
    }

    [Fact]
    public void Text_BodyThatIsNoForm_IsIgnored() =>
        Assert.Null(new PrometheusParameters(new ReceivedCall(
            "POST", "/", "", [new("Content-Type", "text/plain")], Encoding.UTF8.GetBytes("query=1"))).Text("query"));

    private static PrometheusParameters Url(string query) => new(new ReceivedCall("GET", "/", query, [], []));
}
