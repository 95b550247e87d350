using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Tests.Web;

public sealed class ExplainEndpointTests
{
    private static readonly DateTimeOffset Six = new(2026, 3, 10, 18, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Explain_ThroughTheClient_IsAskedForTheGroupAndTheInstant()
    {
        var desk = new FakeDesk();
        await using var host = await WebHost.StartAsync(desk: desk);

        var answer = await new ServiceClient(host.Client, null).ExplainAsync("beijing/transcode", Six, default);

        Assert.Equal(FakeDesk.Decision.Decision, Assert.IsType<ServiceAnswer<DecisionDossier>.Answered>(answer).Value.Decision);
        Assert.Equal(("beijing", "transcode", (DateTimeOffset?)Six), Assert.Single(desk.Told));
    }

    [Theory]
    [InlineData("", 400, "?group=CLUSTER/GROUP")]
    [InlineData("?group=fleet", 400, "?group=CLUSTER/GROUP")]
    [InlineData("?group=beijing/transcode&at=noon", 400, "'noon' is no time")]
    [InlineData("?group=beijing/idle", 404, "No decision for beijing/idle is kept from then")]
    [InlineData("?group=beijing/nobody", 404, "There is no group beijing/nobody. The groups of beijing are beijing/transcode, beijing/idle.")]
    [InlineData("?group=lab/nope", 404, "There is no group lab/nope, and no cluster lab. The groups are beijing/transcode, beijing/idle, hangzhou/cdn.")]
    public async Task Explain_WhatCannotBeAnswered_SaysWhatWouldBeRight(string query, int status, string says)
    {
        await using var host = await WebHost.StartAsync();

        using var response = await host.Client.GetAsync($"/api/v1/explain{query}");

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(says, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
