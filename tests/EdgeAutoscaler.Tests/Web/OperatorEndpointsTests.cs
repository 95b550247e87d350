using System.Net;
using System.Net.Http.Headers;
using System.Text;
using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Operating;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web;

namespace EdgeAutoscaler.Tests.Web;

public sealed class OperatorEndpointsTests
{
    private static readonly AcknowledgeRequest Seen = new("T-7", false, "seen in the console", "ann");

    [Fact]
    public async Task Acknowledge_ThroughTheClient_IsToldWordForWord()
    {
        var desk = new FakeDesk();
        await using var host = await WebHost.StartAsync(desk: desk);

        var answer = await new ServiceClient(host.Client, null).AcknowledgeAsync("beijing/T 1&2", Seen, default);

        Assert.Equal(OperatorOutcome.Done, Assert.IsType<ServiceAnswer<OperatorAnswer>.Answered>(answer).Value.Outcome);
        Assert.Equal(("beijing/T 1&2", Seen), Assert.Single(desk.Told));
    }

    [Theory]
    [InlineData(OperatorOutcome.Refused)]
    [InlineData(OperatorOutcome.Unknown)]
    public async Task Unfreeze_NotDone_SaysWhy(OperatorOutcome outcome)
    {
        await using var host = await WebHost.StartAsync(desk: new FakeDesk { Answer = new OperatorAnswer(outcome, "because") });

        var answer = await new ServiceClient(host.Client, null).UnfreezeAsync(new UnfreezeRequest("fleet", "why not", "ann"), default);

        Assert.Equal(new OperatorAnswer(outcome, "because"), Assert.IsType<ServiceAnswer<OperatorAnswer>.Answered>(answer).Value);
    }

    [Fact]
    public async Task GetIntent_KnownAndNot_IsShownOrNotFound()
    {
        await using var host = await WebHost.StartAsync();
        var client = new ServiceClient(host.Client, null);

        var shown = await client.GetIntentAsync(FakeDesk.Dossier.Purchase.Id, default);

        Assert.Equal("T-7", Assert.Single(Assert.IsType<ServiceAnswer<PurchaseDossier>.Answered>(shown).Value.Candidates));
        Assert.Equal("There is no purchase nobody.", Assert.IsType<ServiceAnswer<PurchaseDossier>.Missing>(await client.GetIntentAsync("nobody", default)).Detail);
    }

    [Theory]
    [InlineData("text/plain", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded", "scope=fleet", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", "{", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "null", HttpStatusCode.BadRequest)]
    public async Task Post_WhatAForeignPageCouldSendOrNoJson_IsRefusedAndNothingIsTold(string type, string body, HttpStatusCode expected)
    {
        var desk = new FakeDesk();
        await using var host = await WebHost.StartAsync(desk: desk);

        using var response = await host.Client.PostAsync(OperatorEndpoints.UnfreezePath, new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type)));

        Assert.Equal(expected, response.StatusCode);
        Assert.Empty(desk.Told);
    }

    [Theory]
    [InlineData(OperatorEndpoints.UnfreezePath)]
    [InlineData(OperatorEndpoints.AcceptPath)]
    [InlineData(OperatorEndpoints.AcknowledgePath)]
    public async Task Post_OutsideLoopbackWithoutTheToken_Is401AndNothingIsTold(string path)
    {
        var desk = new FakeDesk();
        await using var host = await WebHost.StartAsync(new WebOptions("/nowhere/token", IsLoopback: false), desk: desk);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "forged");

        using var response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(desk.Told);
    }
}
