using EdgeAutoscaler.Adapters.AckEdge.Credentials;
using EdgeAutoscaler.Adapters.Tests.AckEdge.Servers;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Credentials;

public sealed class DefaultCredentialProviderTests : IDisposable
{
    private const string Temporary = """{"AccessKeyId":"sts-key","AccessKeySecret":"s","SecurityToken":"t","Expiration":"2023-10-26T11:22:32Z"}""";

    private readonly TempHome _home = new();
    private readonly Dictionary<string, string> _environment = [];

    public DefaultCredentialProviderTests()
    {
        _environment["HOME"] = _home.Path;
        _environment["ALIBABA_CLOUD_ECS_METADATA_DISABLED"] = "true";
    }

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Get_AllSourcesSet_AsksThemInTheVendorsOrder()
    {
        await using var cloud = await HttpServer.StartAsync(request => Reply.Ok(
            request.Method == "POST" ? $$"""{"Credentials":{{Temporary}}}""" : Temporary.Replace("sts-key", "ecs-key", StringComparison.Ordinal)));
        SetEverything();

        Assert.Equal("env-key", await KeyAsync(cloud.Address));
        _environment.Remove("ALIBABA_CLOUD_ACCESS_KEY_ID");
        Assert.Equal("sts-key", await KeyAsync(cloud.Address));
        _environment.Remove("ALIBABA_CLOUD_ROLE_ARN");
        Assert.Equal("cli-key", await KeyAsync(cloud.Address));
        _environment["ALIBABA_CLOUD_CLI_PROFILE_DISABLED"] = "true";
        Assert.Equal("ini-key", await KeyAsync(cloud.Address));
        File.Delete(Path.Combine(_home.Path, ".alibabacloud", "credentials"));
        Assert.Equal("ecs-key", await KeyAsync(cloud.Address));
    }

    [Fact]
    public async Task Get_NothingSet_TellsOfEverySourceWhyItGaveNothing()
    {
        var missing = Assert.IsType<CredentialResult.Missing>(await GetAsync(UnusedPort.Address()));

        Assert.All(
            [
                "environment: ALIBABA_CLOUD_ACCESS_KEY_ID",
                "OIDC: ALIBABA_CLOUD_ROLE_ARN",
                $"CLI profile: file '{_home.Path}/.aliyun/config.json' does not exist",
                $"credentials file: file '{_home.Path}/.alibabacloud/credentials' does not exist",
                "ECS RAM role: switched off by ALIBABA_CLOUD_ECS_METADATA_DISABLED",
            ],
            part => Assert.Contains(part, missing.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_SecurityTokenInTheEnvironment_IsTaken()
    {
        _environment["ALIBABA_CLOUD_ACCESS_KEY_ID"] = "env-key";
        _environment["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] = "s";
        _environment["ALIBABA_CLOUD_SECURITY_TOKEN"] = "t";

        var found = Assert.IsType<CredentialResult.Found>(await GetAsync(UnusedPort.Address()));

        Assert.Equal("t", found.Credential.SecurityToken?.Reveal());
    }

    private void SetEverything()
    {
        _environment["ALIBABA_CLOUD_ACCESS_KEY_ID"] = "env-key";
        _environment["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] = "s";
        _environment["ALIBABA_CLOUD_ROLE_ARN"] = "role";
        _environment["ALIBABA_CLOUD_OIDC_PROVIDER_ARN"] = "provider";
        _environment["ALIBABA_CLOUD_OIDC_TOKEN_FILE"] = _home.Write("token", "jwt");
        _environment["ALIBABA_CLOUD_ECS_METADATA"] = "role";
        _environment["ALIBABA_CLOUD_ECS_METADATA_DISABLED"] = "false";
        _home.Write(".aliyun/config.json", """{"current":"c","profiles":[{"name":"c","mode":"AK","access_key_id":"cli-key","access_key_secret":"s"}]}""");
        _home.Write(".alibabacloud/credentials", "[default]\ntype=access_key\naccess_key_id=ini-key\naccess_key_secret=s\n");
    }

    private async Task<string> KeyAsync(Uri cloud) =>
        Assert.IsType<CredentialResult.Found>(await GetAsync(cloud)).Credential.AccessKeyId;

    private async Task<CredentialResult> GetAsync(Uri cloud)
    {
        using var provider = new DefaultCredentialProvider(
            _environment.GetValueOrDefault, new FakeTimeProvider(Samples.Now), new Random(1), sts: cloud, metadata: cloud);
        return await provider.GetAsync(default);
    }
}
