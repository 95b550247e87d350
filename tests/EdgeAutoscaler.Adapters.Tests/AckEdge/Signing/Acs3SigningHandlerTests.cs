using EdgeAutoscaler.Adapters.AckEdge.Credentials;
using EdgeAutoscaler.Adapters.AckEdge.Signing;
using EdgeAutoscaler.Adapters.Tests.AckEdge.Servers;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Signing;

public sealed class Acs3SigningHandlerTests
{
    private static readonly FakeTimeProvider Time = new(Samples.Now);

    [Fact]
    public async Task Purchase_OnTheWire_CarriesASignatureOfWhatArrived()
    {
        var seen = await SeePurchaseAsync(Samples.Credential);

        Assert.Equal(Recompute(seen), seen.Header("Authorization"));
        Assert.Equal("2023-10-26T10:22:32Z", seen.Header("x-acs-date"));
        Assert.Equal("ScaleOutCluster", seen.Header("x-acs-action"));
        Assert.Equal("2015-12-15", seen.Header("x-acs-version"));
        Assert.Equal("4e40b747d675eab967c5cc8c02c82086c0764f887e639a3d157f85474fc5ef86", seen.Header("x-acs-content-sha256"));
        Assert.Equal("application/json; charset=utf-8", seen.Header("Content-Type"));
        Assert.Null(seen.Header("x-acs-security-token"));
    }

    [Fact]
    public async Task Purchase_TemporaryCredential_SendsItsTokenSigned()
    {
        var seen = await SeePurchaseAsync(Samples.TemporaryCredential);

        Assert.Equal("STSTOKEN", seen.Header("x-acs-security-token"));
        Assert.Equal("YourAccessKeyId", seen.Header("x-acs-accesskey-id"));
        Assert.Contains("x-acs-accesskey-id;", seen.Header("Authorization"), StringComparison.Ordinal);
        Assert.Contains("x-acs-security-token;", seen.Header("Authorization"), StringComparison.Ordinal);
        Assert.Equal(Recompute(seen), seen.Header("Authorization"));
    }

    [Fact]
    public async Task Read_WithQueryAndEscapedPath_CarriesASignatureOfWhatArrived()
    {
        await using var server = await HttpServer.StartAsync(_ => Reply.Ok("{}"));
        using var client = new TestClient(server.Address, Time);

        await client.Api.ListNodesAsync("a b/ü*", default);

        var seen = Assert.Single(server.Requests);
        Assert.StartsWith("/clusters/a%20b%2F%C3%BC%2A/nodes?", seen.Target, StringComparison.Ordinal);
        Assert.Equal(Recompute(seen), seen.Header("Authorization"));
        Assert.Null(seen.Header("Content-Type"));
    }

    private static async Task<SeenRequest> SeePurchaseAsync(AccessCredential credential)
    {
        await using var server = await HttpServer.StartAsync(_ => new Reply(202, """{"task_id":"T-1"}"""));
        using var client = new TestClient(server.Address, Time, new StaticCredentialProvider(credential));
        await client.BuyAsync();
        return Assert.Single(server.Requests);
    }

    private static string Recompute(SeenRequest seen)
    {
        var target = seen.Target.Split('?');
        var query = target.Length == 1 ? [] : target[1].Split('&').Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], pair[1]));
        var body = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(seen.Body));
        var request = new Acs3Request(seen.Method, target[0], [.. query], [.. seen.Headers], Convert.ToHexStringLower(body));
        return Acs3Signer.Sign(request, Samples.Credential.AccessKeySecret).ToAuthorization(Samples.Credential.AccessKeyId);
    }
}
