using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.AckEdge.Credentials;

/// <summary>Reads a section of the INI file <c>~/.alibabacloud/credentials</c>.</summary>
internal sealed class CredentialsFileProvider(Func<string, string?> environment) : ICredentialProvider
{
    public string Name => "credentials file";

    public async ValueTask<CredentialResult> GetAsync(CancellationToken cancellationToken)
    {
        if (PathOf() is not { } path)
            return new CredentialResult.Missing("neither ALIBABA_CLOUD_CREDENTIALS_FILE nor HOME is set");
        var file = await SecretFile.ReadAsync(path, cancellationToken);
        if (file is not SecretFileResult.Read { Text: var text })
            return new CredentialResult.Missing(((SecretFileResult.Unusable)file).Problem);

        var name = environment("ALIBABA_CLOUD_PROFILE") is { Length: > 0 } chosen ? chosen : "default";
        return IniSection.TryRead(text.Reveal(), name) is { } section
            ? Read(section, $"section '{name}' of '{path}'")
            : new CredentialResult.Missing($"file '{path}' has no section '{name}'");
    }

    private string? PathOf() =>
        environment("ALIBABA_CLOUD_CREDENTIALS_FILE") is { Length: > 0 } path ? path
        : environment("HOME") is { Length: > 0 } home ? Path.Combine(home, ".alibabacloud", "credentials")
        : null;

    private static CredentialResult Read(Dictionary<string, string> section, string place)
    {
        var type = section.GetValueOrDefault("type", "access_key");
        var id = section.GetValueOrDefault("access_key_id");
        var secret = section.GetValueOrDefault("access_key_secret");
        var token = section.GetValueOrDefault("security_token");
        return type switch
        {
            "access_key" => AccessKeys.Result(id, secret, null, $"{place} lacks access_key_id or access_key_secret"),
            "sts" when !string.IsNullOrWhiteSpace(token) => AccessKeys.Result(id, secret, token, $"{place} lacks access_key_id or access_key_secret"),
            "sts" => new CredentialResult.Missing($"{place} lacks security_token"),
            _ => new CredentialResult.Missing($"{place} has type {type}, which is not supported (access_key and sts are)"),
        };
    }
}
