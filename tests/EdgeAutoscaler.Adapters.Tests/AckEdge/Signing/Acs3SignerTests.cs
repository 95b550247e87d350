using System.Security.Cryptography;
using System.Text.Json;
using EdgeAutoscaler.Adapters.AckEdge.Contracts;
using EdgeAutoscaler.Adapters.AckEdge.Signing;
using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Signing;

public sealed class Acs3SignerTests
{
    private const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static readonly Secret Key = new("YourAccessKeySecret");

    [Fact]
    public void Sign_PublishedExample_GivesPublishedSignature()
    {
        var request = new Acs3Request(
            "POST",
            "/",
            [new("RegionId", "cn-shanghai"), new("ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd")],
            CommonHeaders("ecs.cn-shanghai.aliyuncs.com", "RunInstances", "2014-05-26", EmptyHash),
            EmptyHash);

        var signature = Acs3Signer.Sign(request, Key);

        Assert.Equal("7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259", signature.CanonicalRequestHash);
        Assert.Equal("06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0", signature.Value);
    }

    [Fact]
    public void Sign_RepeatedHeaderAndEmptyQueryValue_JoinsThemAsTheVendorDoes()
    {
        var request = new Acs3Request(
            "GET",
            "/",
            [new("test", "ok"), new("empty", "")],
            [new("x-acs-test", "http"), new("x-acs-TEST", "https")],
            "55e12e91650d2fec56ec74e1d3e4ddbfce2ef3a65890c2a19ecf88a307e76a23");

        var signature = Acs3Signer.Sign(request, new Secret("secret"));

        Assert.Equal("x-acs-test", signature.SignedHeaders);
        Assert.Equal("d16b30a7699ae9e43875b13195b2f81bcc3ed10c14a9b5eb780e51619aa50be1", signature.Value);
    }

    [Fact]
    public void Sign_ScaleOutBody_GivesDerivedSignature()
    {
        var signature = Acs3Signer.Sign(ScaleOut(), Key);

        Assert.Equal("65e3a017f8e6e0ff165fa5c4cebe45a32f8227f7e6cda7d63d073bff91206083", signature.CanonicalRequestHash);
        Assert.Equal("7d4e3bdee4d12e4bb50f8e0a96649c715e8cffc90ef003dbefe9bcc29e321bb3", signature.Value);
        Assert.Equal(
            "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,"
            + "SignedHeaders=content-type;host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,"
            + "Signature=7d4e3bdee4d12e4bb50f8e0a96649c715e8cffc90ef003dbefe9bcc29e321bb3",
            signature.ToAuthorization("YourAccessKeyId"));
    }

    [Fact]
    public void Sign_TemporaryCredential_CoversItsTokenAndKeyId()
    {
        var request = ScaleOut();
        var withToken = request with
        {
            Headers = [.. request.Headers, new("x-acs-security-token", "STSTOKEN"), new("x-acs-accesskey-id", "YourAccessKeyId")],
        };

        Assert.Equal("95877ac98e32b347be062e6d70bfeead1f0460276deb4090c08e86f473bf7dff", Acs3Signer.Sign(withToken, Key).Value);
    }

    [Fact]
    public void Sign_NodeListing_GivesDerivedSignature()
    {
        var request = new Acs3Request(
            "GET",
            $"/clusters/{Samples.ClusterId}/nodes",
            [new("state", "all"), new("pageSize", "100"), new("pageNumber", "1")],
            CommonHeaders("cs.cn-beijing.aliyuncs.com", "DescribeClusterNodes", "2015-12-15", EmptyHash),
            EmptyHash);

        Assert.Equal("fa85e9eacfe9a1293b3d6bb7ff8ddfa35c814d4747b206323985cbb5aa9f17ec", Acs3Signer.Sign(request, Key).Value);
    }

    [Theory]
    [InlineData(" ", "a=%20")]
    [InlineData("*", "a=%2A")]
    [InlineData("~-_.", "a=~-_.")]
    [InlineData("中", "a=%E4%B8%AD")]
    [InlineData("a+b/c", "a=a%2Bb%2Fc")]
    public void CanonicalQuery_SpecialCharacters_AreEncodedAsRfc3986Wants(string value, string expected) =>
        Assert.Equal(expected, Acs3Signer.CanonicalQuery([new("a", value)]));

    [Fact]
    public void Sign_HeadersOfNoInterest_ChangeNothing()
    {
        var request = ScaleOut();
        var more = request with { Headers = [.. request.Headers, new("User-Agent", "x"), new("Accept", "y")] };

        Assert.Equal(Acs3Signer.Sign(request, Key).Value, Acs3Signer.Sign(more, Key).Value);
    }

    private static Acs3Request ScaleOut()
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            ScaleOutClusterBody.Of(Samples.Request, new Secret(Samples.Password)),
            AckJsonContext.Default.ScaleOutClusterBody);
        var hash = Convert.ToHexStringLower(SHA256.HashData(body));
        return new Acs3Request(
            "POST",
            $"/api/v2/clusters/{Samples.ClusterId}",
            [],
            [
                .. CommonHeaders("cs.cn-beijing.aliyuncs.com", "ScaleOutCluster", "2015-12-15", hash),
                new("Content-Type", "application/json; charset=utf-8"),
            ],
            hash);
    }

    private static KeyValuePair<string, string>[] CommonHeaders(string host, string action, string version, string payloadHash) =>
    [
        new("host", host),
        new("x-acs-action", action),
        new("x-acs-version", version),
        new("x-acs-date", "2023-10-26T10:22:32Z"),
        new("x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d"),
        new("x-acs-content-sha256", payloadHash),
    ];
}
