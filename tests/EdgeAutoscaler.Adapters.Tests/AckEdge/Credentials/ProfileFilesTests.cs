using EdgeAutoscaler.Adapters.AckEdge.Credentials;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Credentials;

public sealed class ProfileFilesTests : IDisposable
{
    private readonly TempHome _home = new();
    private readonly Dictionary<string, string> _environment;

    public ProfileFilesTests() => _environment = new() { ["HOME"] = _home.Path };

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Cli_CurrentProfile_IsTaken()
    {
        WriteCli("""{"name":"a","mode":"AK","access_key_id":"a-key","access_key_secret":"s"},{"name":"b","mode":"StsToken","access_key_id":"b-key","access_key_secret":"s","sts_token":"t"}""");

        var found = Assert.IsType<CredentialResult.Found>(await CliAsync()).Credential;

        Assert.Equal(("b-key", "t"), (found.AccessKeyId, found.SecurityToken?.Reveal()));
    }

    [Fact]
    public async Task Cli_ProfileNamedInTheEnvironment_OutranksTheCurrentOne()
    {
        _environment["ALIBABA_CLOUD_PROFILE"] = "a";
        WriteCli("""{"name":"a","mode":"AK","access_key_id":"a-key","access_key_secret":"s"},{"name":"b"}""");

        Assert.Equal("a-key", Assert.IsType<CredentialResult.Found>(await CliAsync()).Credential.AccessKeyId);
    }

    [Theory]
    [InlineData("""{"name":"b","mode":"RamRoleArn"}""", "mode RamRoleArn, which is not supported")]
    [InlineData("""{"name":"b","mode":"CloudSSO"}""", "mode CloudSSO, which is not supported")]
    [InlineData("""{"name":"b","mode":"AK","access_key_id":"k"}""", "lacks a key")]
    [InlineData("""{"name":"b","mode":"StsToken","access_key_id":"k","access_key_secret":"s"}""", "lacks a key")]
    [InlineData("""{"name":"a","mode":"AK"}""", "no profile 'b'")]
    public async Task Cli_UnusableProfile_TellsWhy(string profiles, string expected)
    {
        WriteCli(profiles);

        Assert.Contains(expected, Assert.IsType<CredentialResult.Missing>(await CliAsync()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cli_NoJson_TellsWhy()
    {
        _home.Write(".aliyun/config.json", "oops");

        Assert.Contains("is not JSON", Assert.IsType<CredentialResult.Missing>(await CliAsync()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ini_DefaultSection_IsTaken()
    {
        _home.Write(".alibabacloud/credentials", """
            # comment = x
            [other]
            access_key_id = other-key
            [default]
            type = access_key
            access_key_id = ini-key
            ; access_key_id = commented
            access_key_secret = s=with=equals
            """);

        var found = Assert.IsType<CredentialResult.Found>(await IniAsync()).Credential;

        Assert.Equal(("ini-key", "s=with=equals"), (found.AccessKeyId, found.AccessKeySecret.Reveal()));
    }

    [Fact]
    public async Task Ini_FileAndProfileNamedInTheEnvironment_AreTaken()
    {
        _environment["ALIBABA_CLOUD_CREDENTIALS_FILE"] = _home.Write("elsewhere", "[p]\ntype=sts\naccess_key_id=k\naccess_key_secret=s\nsecurity_token=t\n");
        _environment["ALIBABA_CLOUD_PROFILE"] = "p";

        Assert.Equal("t", Assert.IsType<CredentialResult.Found>(await IniAsync()).Credential.SecurityToken?.Reveal());
    }

    [Theory]
    [InlineData("[default]\ntype=ram_role_arn\n", "type ram_role_arn, which is not supported")]
    [InlineData("[default]\ntype=access_key\naccess_key_id=k\n", "lacks access_key_id or access_key_secret")]
    [InlineData("[default]\ntype=sts\naccess_key_id=k\naccess_key_secret=s\n", "lacks security_token")]
    [InlineData("[other]\n", "no section 'default'")]
    [InlineData("", "no section 'default'")]
    public async Task Ini_UnusableSection_TellsWhy(string content, string expected)
    {
        _home.Write(".alibabacloud/credentials", content);

        Assert.Contains(expected, Assert.IsType<CredentialResult.Missing>(await IniAsync()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_NoHome_TellWhy()
    {
        _environment.Remove("HOME");

        Assert.Contains("HOME", Assert.IsType<CredentialResult.Missing>(await CliAsync()).Reason, StringComparison.Ordinal);
        Assert.Contains("HOME", Assert.IsType<CredentialResult.Missing>(await IniAsync()).Reason, StringComparison.Ordinal);
    }

    private void WriteCli(string profiles) => _home.Write(".aliyun/config.json", $$"""{"current":"b","profiles":[{{profiles}}]}""");

    private async Task<CredentialResult> CliAsync() =>
        await new CliProfileCredentialProvider(_environment.GetValueOrDefault).GetAsync(default);

    private async Task<CredentialResult> IniAsync() =>
        await new CredentialsFileProvider(_environment.GetValueOrDefault).GetAsync(default);
}
