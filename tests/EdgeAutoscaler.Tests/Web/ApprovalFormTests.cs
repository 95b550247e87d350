using System.Net;
using System.Text.RegularExpressions;
using EdgeAutoscaler.Operating;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Tests.Status;

namespace EdgeAutoscaler.Tests.Web;

public sealed partial class ApprovalFormTests
{
    private static readonly ApprovalStatus Asked = new("A-1", "beijing", "transcode", "4 × tiny-telecom for 1 month at 920", 920, "waiting", StatusSamples.Now.AddMinutes(-5), null, null);
    private static readonly FleetStatus Fleet = StatusSamples.Fleet with { Approvals = [Asked] };

    [Fact]
    public async Task Page_SomethingWaits_LinksToItsForm()
    {
        await using var host = await WebHost.StartAsync(fleet: Fleet);

        Assert.Contains("<a href=\"/approvals/A-1\">answer</a>", await host.Client.GetStringAsync("/"), StringComparison.Ordinal);
        var form = await host.Client.GetStringAsync("/approvals/A-1");
        Assert.Contains("Buy 4 × tiny-telecom for 1 month at 920?", WebUtility.HtmlDecode(form), StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv=\"refresh\"", form, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("approve", true)]
    [InlineData("reject", false)]
    public async Task Post_FormOfThePage_TellsTheDesk(string answer, bool isApproved)
    {
        var desk = new FakeDesk();
        await using var host = await WebHost.StartAsync(fleet: Fleet, desk: desk);

        using var response = await SendAsync(host, await KeyAsync(host), answer);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal((isApproved, new AnswerRequest("A-1", "launch", "ann")), Assert.Single(desk.Told));
    }

    [Theory]
    [InlineData(null, "approve", HttpStatusCode.Forbidden)]
    [InlineData("00", "approve", HttpStatusCode.Forbidden)]
    [InlineData("right", "perhaps", HttpStatusCode.Conflict)]
    public async Task Post_WhatAForeignPageCouldSend_IsRefusedAndNothingIsTold(string? key, string answer, HttpStatusCode expected)
    {
        var desk = new FakeDesk();
        await using var host = await WebHost.StartAsync(fleet: Fleet, desk: desk);

        using var response = await SendAsync(host, key == "right" ? await KeyAsync(host) : key, answer);

        Assert.Equal(expected, response.StatusCode);
        Assert.Empty(desk.Told);
    }

    [Fact]
    public async Task Post_SomebodyAnsweredMeanwhile_SaysSoAndTellsNothing()
    {
        var desk = new FakeDesk();
        await using var host = await WebHost.StartAsync(fleet: Fleet with { Approvals = [Asked with { State = "rejected", Author = "bob", Reason = "too dear" }] }, desk: desk);

        using var response = await SendAsync(host, await KeyAsync(host), "approve");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("bob has rejected it meanwhile: too dear", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(desk.Told);
        Assert.DoesNotContain("value=\"bob\"", await host.Client.GetStringAsync("/approvals/A-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NoForm_IsRefused()
    {
        await using var host = await WebHost.StartAsync(fleet: Fleet);

        using var response = await host.Client.PostAsync("/approvals/A-1", new StringContent("{}"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Page_OfWhatDoesNotWait_SaysSo()
    {
        await using var host = await WebHost.StartAsync(fleet: Fleet);

        using var response = await host.Client.GetAsync("/approvals/A-2");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("wait any more", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("name=\"key\" value=\"([0-9A-F]{64})\"")]
    private static partial Regex Key();

    private static async Task<string> KeyAsync(WebHost host) => Key().Match(await host.Client.GetStringAsync("/approvals/A-1")).Groups[1].Value;

    private static Task<HttpResponseMessage> SendAsync(WebHost host, string? key, string answer, string seen = "waiting")
    {
        var fields = new Dictionary<string, string> { ["author"] = "ann", ["reason"] = "launch", ["answer"] = answer, ["seen"] = seen };
        if (key is not null)
            fields["key"] = key;
        return host.Client.PostAsync("/approvals/A-1", new FormUrlEncodedContent(fields));
    }
}
