using EdgeAutoscaler.Adapters.AckEdge.Credentials;
using EdgeAutoscaler.Adapters.Network;
using EdgeAutoscaler.Adapters.Tests.AckEdge.Servers;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Credentials;

public sealed class EcsRamRoleCredentialProviderTests
{
    private const string Roles = "/latest/meta-data/ram/security-credentials/";
    private const string Good = """{"Code":"Success","AccessKeyId":"k","AccessKeySecret":"s","SecurityToken":"t","Expiration":"2023-10-26T11:22:32Z"}""";

    private readonly Dictionary<string, string> _environment = [];

    [Fact]
    public async Task Get_RoleNotNamed_IsFoundWithATokenFirst()
    {
        await using var metadata = await MetadataAsync(Good);

        var found = Assert.IsType<CredentialResult.Found>(await GetAsync(metadata)).Credential;

        Assert.Equal(("k", Samples.Now.AddHours(1)), (found.AccessKeyId, found.ExpiresAt));
        Assert.Equal(
            ["PUT /latest/api/token", $"GET {Roles}", $"GET {Roles}buyer"],
            metadata.Requests.Select(request => $"{request.Method} {request.Target}"));
        Assert.Equal("21600", metadata.Requests[0].Header("X-aliyun-ecs-metadata-token-ttl-seconds"));
        Assert.All(metadata.Requests.Skip(1), request => Assert.Equal("imds-token", request.Header("X-aliyun-ecs-metadata-token")));
    }

    [Fact]
    public async Task Get_RoleNamed_IsNotLookedUp()
    {
        _environment["ALIBABA_CLOUD_ECS_METADATA"] = "chosen";
        await using var metadata = await MetadataAsync(Good);

        await GetAsync(metadata);

        Assert.Equal(["/latest/api/token", $"{Roles}chosen"], metadata.Requests.Select(request => request.Target));
    }

    [Theory]
    [InlineData("""{"Code":"Failed"}""", "Failed")]
    [InlineData("""{"Code":"Success"}""", "AccessKeyId")]
    [InlineData("<html>", "not JSON")]
    public async Task Get_BadAnswer_TellsWhy(string body, string expected)
    {
        await using var metadata = await MetadataAsync(body);

        Assert.Contains(expected, Assert.IsType<CredentialResult.Missing>(await GetAsync(metadata)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_InstanceWithoutRole_TellsTheStatus()
    {
        await using var metadata = await HttpServer.StartAsync(request => request.Method == "PUT" ? Reply.Ok("imds-token") : new Reply(404, ""));

        Assert.EndsWith("answered 404", Assert.IsType<CredentialResult.Missing>(await GetAsync(metadata)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_MetadataDisabled_AsksNobody()
    {
        _environment["ALIBABA_CLOUD_ECS_METADATA_DISABLED"] = "true";
        await using var metadata = await MetadataAsync(Good);

        Assert.IsType<CredentialResult.Missing>(await GetAsync(metadata));
        Assert.Empty(metadata.Requests);
    }

    [Fact]
    public async Task Get_SilentMetadataService_IsGivenUp()
    {
        var time = new FakeTimeProvider(Samples.Now);
        await using var metadata = await HttpServer.StartAsync(_ =>
        {
            time.Advance(TimeSpan.FromSeconds(2));
            return new Reply(200, "", Hang: true);
        });

        Assert.EndsWith("timeout", Assert.IsType<CredentialResult.Missing>(await GetAsync(metadata, time)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AnswerNestedBeyondTheLimit_IsNoCredential()
    {
        await using var metadata = await MetadataAsync($"{Good[..Good.LastIndexOf('}')]},\"deep\":{new string('[', 40)}{new string(']', 40)}}}");

        Assert.Contains("not JSON", Assert.IsType<CredentialResult.Missing>(await GetAsync(metadata)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AnswerLongerThanTheLimit_IsNoCredential()
    {
        await using var metadata = await MetadataAsync($"{Good}{new string(' ', 70 * 1024)}");

        Assert.Contains("response_too_large", Assert.IsType<CredentialResult.Missing>(await GetAsync(metadata)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_MetadataServiceThatRedirects_IsNotFollowed()
    {
        await using var elsewhere = await MetadataAsync(Good);
        await using var metadata = await HttpServer.StartAsync(_ => new Reply(302, "", Headers: new() { ["Location"] = elsewhere.Address.ToString() }));

        Assert.Contains("302", Assert.IsType<CredentialResult.Missing>(await GetAsync(metadata)).Reason, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Requests);
    }

    private static Task<HttpServer> MetadataAsync(string credentials) => HttpServer.StartAsync(request => Reply.Ok(
        request.Method == "PUT" ? "imds-token" : request.Target == Roles ? "buyer\n" : credentials));

    private async Task<CredentialResult> GetAsync(HttpServer metadata, TimeProvider? time = null)
    {
        using var http = new CredentialHttp(time ?? TimeProvider.System, AddressPolicy.AnyServer);
        return await new EcsRamRoleCredentialProvider(_environment.GetValueOrDefault, http, metadata.Address).GetAsync(default);
    }
}
