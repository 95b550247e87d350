using System.Text.Json;
using System.Text;
using EdgeAutoscaler.Adapters.AckEdge.Contracts;
using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.AckEdge.Credentials;

/// <summary>Reads the profile that the vendor's command line tool keeps in <c>~/.aliyun/config.json</c>.</summary>
internal sealed class CliProfileCredentialProvider(Func<string, string?> environment) : ICredentialProvider
{
    public string Name => "CLI profile";

    public async ValueTask<CredentialResult> GetAsync(CancellationToken cancellationToken)
    {
        if (environment("ALIBABA_CLOUD_CLI_PROFILE_DISABLED").IsTrue())
            return new CredentialResult.Missing("switched off by ALIBABA_CLOUD_CLI_PROFILE_DISABLED");
        if (environment("HOME") is not { Length: > 0 } home)
            return new CredentialResult.Missing("HOME is not set");

        var path = Path.Combine(home, ".aliyun", "config.json");
        var file = await SecretFile.ReadAsync(path, cancellationToken);
        if (file is not SecretFileResult.Read { Text: var text })
            return new CredentialResult.Missing(((SecretFileResult.Unusable)file).Problem);
        return JsonBody.TryParse(Encoding.UTF8.GetBytes(text.Reveal())) is { } config
            ? Read(config, path)
            : new CredentialResult.Missing($"file '{path}' is not JSON");
    }

    private CredentialResult Read(JsonElement config, string path)
    {
        var name = environment("ALIBABA_CLOUD_PROFILE") is { Length: > 0 } chosen ? chosen : config.Text("current") ?? "default";
        foreach (var profile in config.Items("profiles").Where(profile => profile.Text("name") == name))
            return Read(profile, path, name);
        return new CredentialResult.Missing($"file '{path}' has no profile '{name}'");
    }

    private static CredentialResult Read(JsonElement profile, string path, string name)
    {
        var mode = profile.Text("mode") ?? "AK";
        var missing = $"profile '{name}' of '{path}' lacks a key its mode {mode} needs";
        return mode.ToUpperInvariant() switch
        {
            "AK" => AccessKeys.Result(profile.Text("access_key_id"), profile.Text("access_key_secret"), null, missing),
            "STSTOKEN" when profile.Text("sts_token") is { } token =>
                AccessKeys.Result(profile.Text("access_key_id"), profile.Text("access_key_secret"), token, missing),
            "STSTOKEN" => new CredentialResult.Missing(missing),
            _ => new CredentialResult.Missing($"profile '{name}' of '{path}' has mode {mode}, which is not supported (AK and StsToken are)"),
        };
    }
}
