using EdgeAutoscaler.Adapters.AckEdge.Credentials;
using EdgeAutoscaler.Adapters.Network;
using EdgeAutoscaler.Adapters.Tests.AckEdge.Servers;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Credentials;

public sealed class OidcCredentialProviderTests : IDisposable
{
    private readonly TempHome _home = new();
    private readonly FakeTimeProvider _time = new(Samples.Now);

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Get_TokenFile_IsTradedForATemporaryCredential()
    {
        _home.Write("token", "jwt-1\n");
        await using var sts = await HttpServer.StartAsync(_ => Reply.Ok(
            """{"RequestId":"r","Credentials":{"AccessKeyId":"k","AccessKeySecret":"s","SecurityToken":"t","Expiration":"2023-10-26T11:22:32Z"}}"""));

        var found = Assert.IsType<CredentialResult.Found>(await GetAsync(sts.Address)).Credential;

        Assert.Equal(
            ("k", "s", "t", Samples.Now.AddHours(1)),
            (found.AccessKeyId, found.AccessKeySecret.Reveal(), found.SecurityToken!.Reveal(), found.ExpiresAt));
        var seen = Assert.Single(sts.Requests);
        Assert.Equal(
            "/?Action=AssumeRoleWithOIDC&Format=JSON&SignatureNonce=n-1&Timestamp=2023-10-26T10%3A22%3A32Z&Version=2015-04-01",
            seen.Target);
        Assert.Equal(
            "RoleArn=acs%3Aram%3A%3A1%3Arole%2Fx&OIDCProviderArn=provider&OIDCToken=jwt-1&RoleSessionName=edge-autoscaler&DurationSeconds=3600",
            seen.Body);
        Assert.Null(seen.Header("Authorization"));
    }

    [Fact]
    public async Task Get_TokenRotated_SendsTheNewOne()
    {
        await using var sts = await HttpServer.StartAsync(_ => Reply.Ok("{}"));

        _home.Write("token", "jwt-1");
        await GetAsync(sts.Address);
        _home.Write("token", "jwt-2");
        await GetAsync(sts.Address);

        Assert.Contains("OIDCToken=jwt-2", sts.Requests[1].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, """{"Code":"AuthenticationFail.OIDCToken.Expired","Message":"jwt-1 expired"}""", "AuthenticationFail.OIDCToken.Expired")]
    [InlineData(503, "<html>", "503")]
    [InlineData(200, "<html>", "not JSON")]
    [InlineData(200, """{"Credentials":{"AccessKeyId":"k"}}""", "AccessKeySecret")]
    [InlineData(200, """{"Credentials":{"AccessKeyId":"k","AccessKeySecret":"s"}}""", "SecurityToken")]
    [InlineData(200, """{"Credentials":{"AccessKeyId":"k","AccessKeySecret":"s","SecurityToken":"t","Expiration":"later"}}""", "Expiration")]
    public async Task Get_BadAnswer_TellsWhyWithoutTheToken(int status, string body, string expected)
    {
        _home.Write("token", "jwt-1");
        await using var sts = await HttpServer.StartAsync(_ => new Reply(status, body));

        var missing = Assert.IsType<CredentialResult.Missing>(await GetAsync(sts.Address));

        Assert.Contains(expected, missing.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("jwt-1", missing.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NoTokenFile_TellsWhy() =>
        Assert.Contains(
            "does not exist",
            Assert.IsType<CredentialResult.Missing>(await GetAsync(UnusedPort.Address())).Reason,
            StringComparison.Ordinal);

    [Fact]
    public async Task Get_StsUnreachable_TellsWhy()
    {
        _home.Write("token", "jwt-1");

        var nobody = UnusedPort.Address();

        var missing = Assert.IsType<CredentialResult.Missing>(await GetAsync(nobody));

        Assert.Equal($"{nobody.Authority}: unreachable", missing.Reason);
    }

    private async Task<CredentialResult> GetAsync(Uri endpoint)
    {
        var environment = new Dictionary<string, string>
        {
            ["ALIBABA_CLOUD_ROLE_ARN"] = "acs:ram::1:role/x",
            ["ALIBABA_CLOUD_OIDC_PROVIDER_ARN"] = "provider",
            ["ALIBABA_CLOUD_OIDC_TOKEN_FILE"] = Path.Combine(_home.Path, "token"),
        };
        using var http = new CredentialHttp(_time, AddressPolicy.AnyServer);
        return await new OidcCredentialProvider(environment.GetValueOrDefault, http, _time, () => "n-1", endpoint).GetAsync(default);
    }
}
