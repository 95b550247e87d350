using System.Text.Json;
using EdgeAutoscaler.Adapters.AckEdge.Contracts;
using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.AckEdge.Credentials;

/// <summary>Makes credentials of the texts the sources hold.</summary>
internal static class AccessKeys
{
    public static CredentialResult Result(string? id, string? secret, string? token, string whenMissing) =>
        string.IsNullOrWhiteSpace(id) || string.IsNullOrWhiteSpace(secret)
            ? new CredentialResult.Missing(whenMissing)
            : new CredentialResult.Found(new AccessCredential(
                id.Trim(),
                new Secret(secret.Trim()),
                string.IsNullOrWhiteSpace(token) ? null : new Secret(token.Trim()),
                ExpiresAt: null));

    /// <summary>Temporary credentials as STS and the metadata service write them.</summary>
    public static CredentialResult Temporary(JsonElement? json)
    {
        if (json is not { } root)
            return new CredentialResult.Missing("the answer is not JSON");
        var result = Result(
            root.Text("AccessKeyId"),
            root.Text("AccessKeySecret"),
            root.Text("SecurityToken"),
            "the answer holds no AccessKeyId and AccessKeySecret");
        return result is not CredentialResult.Found { Credential: var credential } ? result
            : credential.SecurityToken is null ? new CredentialResult.Missing("the answer holds no SecurityToken")
            : LenientTime.Parse(root.Text("Expiration")) is not { } end ? new CredentialResult.Missing("the answer holds no Expiration")
            : new CredentialResult.Found(credential with { ExpiresAt = end });
    }
}
