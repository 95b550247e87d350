using EdgeAutoscaler.Adapters.Tests.AckEdge.Servers;
using EdgeAutoscaler.Core.Endpoints;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Purchase;

/// <summary>An endpoint that leads where the cloud can't be, or on to somewhere else.</summary>
public sealed class RefusedAddressTests
{
    // Listed, so that the rule about names has nothing against it; its address is another matter.
    [Theory]
    [InlineData("https://169.254.169.254")]
    [InlineData("https://100.100.100.200")]
    [InlineData("https://[::ffff:169.254.169.254]")]
    [InlineData("https://0.0.0.0")]
    public async Task ScaleOut_MetadataAddress_IsNotSentAndSaysWhatToCorrect(string endpoint)
    {
        using var client = new TestClient(new Uri(endpoint));

        var rejected = Assert.IsType<PurchaseOutcome.Rejected>(await client.BuyAsync());

        Assert.Equal((RejectionReason.NotSent, "address_refused"), (rejected.Reason, rejected.Code));
        Assert.Contains("Correct AckEdge:Endpoint", rejected.Detail, StringComparison.Ordinal);
        Assert.Equal(0, client.FuseQuestions);
        Assert.Equal(("ScaleOutCluster", "address_refused"), Assert.Single(client.Observer.Seen));
    }

    [Fact]
    public async Task Read_MetadataAddress_FailsAtOnceAndIsNotRepeated()
    {
        using var client = new TestClient(new Uri("https://169.254.169.254"), allowedHosts: new AllowedHosts(["169.254.169.254"]));

        var failed = Assert.IsType<Answer<string>.Failed>(await client.Api.GetClusterStateAsync(Samples.ClusterId, default));

        Assert.Equal("address_refused", failed.Reason);
        Assert.Contains("169.254.169.254", failed.Detail, StringComparison.Ordinal);
        Assert.Single(client.Observer.Seen);
    }

    [Fact]
    public async Task ScaleOut_Redirect_IsAmbiguousAndNotFollowed()
    {
        await using var elsewhere = new RawServer(RawServer.Answer("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n"));
        await using var server = new RawServer(RawServer.Answer($"HTTP/1.1 307 Temporary Redirect\r\nLocation: {elsewhere.Address}\r\nContent-Length: 0\r\n\r\n"));
        using var client = new TestClient(server.Address);

        Assert.IsType<PurchaseOutcome.Ambiguous>(await client.BuyAsync());
        Assert.Equal(0, elsewhere.Connections);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public async Task ScaleOut_AnswerNestedBeyondTheLimit_IsAmbiguous(string open, string close)
    {
        var depth = string.Concat(Enumerable.Repeat(open, 40)) + "1" + string.Concat(Enumerable.Repeat(close, 40));
        var body = "{\"task_id\":\"T-1\",\"deep\":" + depth + "}";
        await using var server = await HttpServer.StartAsync(_ => new Reply(200, body));
        using var client = new TestClient(server.Address);

        Assert.Equal("bad_response", Assert.IsType<PurchaseOutcome.Ambiguous>(await client.BuyAsync()).Code);
    }
}
