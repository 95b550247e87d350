using System.Globalization;
using System.Text;
using EdgeAutoscaler.Adapters.AckEdge.Contracts;
using EdgeAutoscaler.Adapters.AckEdge.Signing;
using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.AckEdge.Credentials;

/// <summary>Trades the token of a Kubernetes service account for temporary credentials (RRSA). The token file is read anew each time.</summary>
internal sealed class OidcCredentialProvider(
    Func<string, string?> environment,
    CredentialHttp http,
    TimeProvider timeProvider,
    Func<string> nonceSource,
    Uri? endpoint = null) : ICredentialProvider
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public string Name => "OIDC";

    public async ValueTask<CredentialResult> GetAsync(CancellationToken cancellationToken)
    {
        var role = environment("ALIBABA_CLOUD_ROLE_ARN");
        var provider = environment("ALIBABA_CLOUD_OIDC_PROVIDER_ARN");
        var tokenFile = environment("ALIBABA_CLOUD_OIDC_TOKEN_FILE");
        if (string.IsNullOrEmpty(role) || string.IsNullOrEmpty(provider) || string.IsNullOrEmpty(tokenFile))
            return new CredentialResult.Missing("ALIBABA_CLOUD_ROLE_ARN, ALIBABA_CLOUD_OIDC_PROVIDER_ARN and ALIBABA_CLOUD_OIDC_TOKEN_FILE are not all set");

        var file = await SecretFile.ReadTokenOfPlatformAsync(tokenFile, cancellationToken);
        if (file is not SecretFileResult.Read { Text: var token })
            return new CredentialResult.Missing(((SecretFileResult.Unusable)file).Problem);
        if (string.IsNullOrWhiteSpace(token.Reveal()))
            return new CredentialResult.Missing($"file '{tokenFile}' is empty");

        using var request = ToRequest(role, provider, token);
        return await http.SendAsync(request, Timeout, cancellationToken) switch
        {
            CredentialReply.Ok reply => AccessKeys.Temporary(
                JsonBody.TryParse(Encoding.UTF8.GetBytes(reply.Body.Reveal()))?.Field("Credentials")),
            CredentialReply.Failed failed => new CredentialResult.Missing(failed.Reason),
            var other => throw new InvalidOperationException($"Unknown reply {other.GetType().Name}."),
        };
    }

    private HttpRequestMessage ToRequest(string role, string provider, Secret token)
    {
        var query = Acs3Signer.CanonicalQuery(new Dictionary<string, string>
        {
            ["Action"] = "AssumeRoleWithOIDC",
            ["Format"] = "JSON",
            ["Version"] = "2015-04-01",
            ["Timestamp"] = timeProvider.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["SignatureNonce"] = nonceSource(),
        });
        return new HttpRequestMessage(HttpMethod.Post, new Uri(endpoint ?? DefaultEndpoint(), $"/?{query}"))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["RoleArn"] = role,
                ["OIDCProviderArn"] = provider,
                ["OIDCToken"] = token.Reveal().Trim(),
                ["RoleSessionName"] = environment("ALIBABA_CLOUD_ROLE_SESSION_NAME") is { Length: > 0 } name ? name : "edge-autoscaler",
                ["DurationSeconds"] = "3600",
            }),
        };
    }

    private Uri DefaultEndpoint()
    {
        var service = environment("ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED").IsTrue() ? "sts-vpc" : "sts";
        return environment("ALIBABA_CLOUD_STS_REGION") is { Length: > 0 } region
            ? new Uri($"https://{service}.{region}.aliyuncs.com")
            : new Uri("https://sts.aliyuncs.com");
    }
}
