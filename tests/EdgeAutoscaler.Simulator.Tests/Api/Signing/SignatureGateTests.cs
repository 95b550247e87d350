using System.Globalization;

namespace EdgeAutoscaler.Simulator.Tests.Api.Signing;

/// <summary>The gate as a caller meets it: over HTTP, with requests signed by an independent client.</summary>
public class SignatureGateTests
{
    private static readonly string Target = $"/clusters/{TestCloud.ClusterId}/nodes?pageNumber=1&state=all";

    [Fact]
    public async Task Check_SignedBySpecification_LetsIn()
    {
        await using var test = await TestCloud.StartAsync();

        Assert.Equal(200, (await test.Client.SendAsync(Request(test))).Status);
    }

    [Theory]
    [InlineData("x-acs-date")]
    [InlineData("x-acs-signature-nonce")]
    [InlineData("x-acs-content-sha256")]
    [InlineData("x-acs-action")]
    [InlineData("x-acs-version")]
    public async Task Check_HeaderChangedAfterSigning_DoesNotMatch(string name)
    {
        await using var test = await TestCloud.StartAsync();
        var request = Request(test);
        var value = request.Headers.GetValues(name).Single();
        request.Headers.Remove(name);
        // A date must stay a date to get as far as the signature.
        request.Headers.Add(name, name == "x-acs-date" ? value.Replace(":00Z", ":01Z", StringComparison.Ordinal) : value + "0");

        Assert.Equal((403, "SignatureDoesNotMatch"), await OutcomeAsync(test, request));
    }

    [Fact]
    public async Task Check_BodyChangedAfterSigning_DoesNotMatchAndBuysNothing()
    {
        await using var test = await TestCloud.StartAsync();
        var request = test.Client.Request(HttpMethod.Post, $"/api/v2/clusters/{TestCloud.ClusterId}", "ScaleOutCluster", "{}");
        var contentType = request.Content!.Headers.ContentType;
        request.Content = new StringContent("{ }") { Headers = { ContentType = contentType } };

        Assert.Equal((403, "SignatureDoesNotMatch"), await OutcomeAsync(test, request));
        Assert.Empty(test.Cloud.Purchases);
    }

    [Fact]
    public async Task Check_QueryChangedAfterSigning_DoesNotMatch()
    {
        await using var test = await TestCloud.StartAsync();
        var request = Request(test);
        request.RequestUri = new Uri(request.RequestUri!.AbsoluteUri.Replace("state=all", "state=failed", StringComparison.Ordinal));

        Assert.Equal((403, "SignatureDoesNotMatch"), await OutcomeAsync(test, request));
    }

    [Fact]
    public async Task Check_HeaderAddedUnsigned_IsIncomplete()
    {
        await using var test = await TestCloud.StartAsync();
        var request = Request(test);
        request.Headers.Add("x-acs-region-id", "cn-beijing");

        Assert.Equal((400, "IncompleteSignature"), await OutcomeAsync(test, request));
    }

    [Theory]
    [InlineData("x-acs-date")]
    [InlineData("x-acs-signature-nonce")]
    [InlineData("x-acs-content-sha256")]
    [InlineData("x-acs-action")]
    [InlineData("x-acs-version")]
    public async Task Check_RequiredHeaderLeftOut_IsIncomplete(string name)
    {
        await using var test = await TestCloud.StartAsync();

        Assert.Equal((400, "IncompleteSignature"), await OutcomeAsync(test, Request(test, headers => headers.Remove(name))));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("acs test-id:c2lnbmF0dXJl")]
    [InlineData("ACS3-HMAC-SHA256 Credential=test-id")]
    public async Task Check_AuthorizationOfAnotherForm_IsIncomplete(string? authorization)
    {
        await using var test = await TestCloud.StartAsync();
        var request = Request(test);
        request.Headers.Remove("Authorization");
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);

        Assert.Equal((400, "IncompleteSignature"), await OutcomeAsync(test, request));
    }

    [Fact]
    public async Task Check_UnknownKey_IsNotFound()
    {
        await using var test = await TestCloud.StartAsync();
        using var http = new HttpClient();
        var stranger = new AckClient(http, test.Cloud.Endpoint, new AccessKey("stranger", "test-secret"), test.SignatureClock);

        var answer = await stranger.ClusterAsync(TestCloud.ClusterId);

        Assert.Equal((403, "InvalidAccessKeyId.NotFound"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Check_WrongSecret_DoesNotMatch()
    {
        await using var test = await TestCloud.StartAsync();
        using var http = new HttpClient();
        var forger = new AckClient(http, test.Cloud.Endpoint, new AccessKey("test-id", "guess"), test.SignatureClock);

        var answer = await forger.ClusterAsync(TestCloud.ClusterId);

        Assert.Equal((403, "SignatureDoesNotMatch"), (answer.Status, answer.Code));
        Assert.DoesNotContain("test-secret", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_NonceUsedTwice_IsRefused()
    {
        await using var test = await TestCloud.StartAsync();

        Assert.Equal(200, (await test.Client.SendAsync(Request(test, Reuse))).Status);
        Assert.Equal((400, "SignatureNonceUsed"), await OutcomeAsync(test, Request(test, Reuse)));

        static void Reuse(Dictionary<string, string> headers) => headers["x-acs-signature-nonce"] = "the-same";
    }

    [Theory]
    [InlineData(-15, 200)]
    [InlineData(15, 200)]
    [InlineData(-16, 400)]
    [InlineData(16, 400)]
    public async Task Check_DateOffByMinutes_HoldsToTheSignatureClock(int minutes, int status)
    {
        await using var test = await TestCloud.StartAsync();
        var date = test.SignatureClock.GetUtcNow().AddMinutes(minutes);

        var answer = await test.Client.SendAsync(Request(test, headers => headers["x-acs-date"] =
            date.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)));

        Assert.Equal(status, answer.Status);
    }

    [Theory]
    [InlineData("x-acs-action", "DescribeClusterDetail", "InvalidAction.NotFound")]
    [InlineData("x-acs-version", "2014-05-26", "InvalidVersion")]
    [InlineData("x-acs-date", "yesterday", "InvalidTimeStamp.Format")]
    [InlineData("x-acs-security-token", "unasked", "InvalidSecurityToken.Malformed")]
    public async Task Check_SignedButNotForThisRoute_IsRefused(string name, string value, string code)
    {
        await using var test = await TestCloud.StartAsync();

        Assert.Equal(code, (await test.Client.SendAsync(Request(test, headers => headers[name] = value))).Code);
    }

    [Fact]
    public async Task Check_TemporaryCredentials_NeedTheirToken()
    {
        await using var test = await TestCloud.StartAsync(options => options with { AccessKey = new AccessKey("id", "secret", "token") });

        Assert.Equal(200, (await test.Client.SendAsync(Request(test, headers => headers["x-acs-security-token"] = "token"))).Status);
        Assert.Equal("InvalidSecurityToken.Malformed", (await test.Client.SendAsync(Request(test))).Code);
    }

    private static HttpRequestMessage Request(TestCloud test, Action<Dictionary<string, string>>? change = null) =>
        test.Client.Request(HttpMethod.Get, Target, "DescribeClusterNodes", change: change);

    private static async Task<(int Status, string Code)> OutcomeAsync(TestCloud test, HttpRequestMessage request)
    {
        var answer = await test.Client.SendAsync(request);
        return (answer.Status, answer.Code);
    }
}
