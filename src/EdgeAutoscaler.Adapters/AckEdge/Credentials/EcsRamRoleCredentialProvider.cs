using System.Text;
using EdgeAutoscaler.Adapters.AckEdge.Contracts;
using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.AckEdge.Credentials;

/// <summary>Asks the metadata service of an ECS instance for the credentials of its RAM role (IMDSv2 only).</summary>
internal sealed class EcsRamRoleCredentialProvider(
    Func<string, string?> environment,
    CredentialHttp http,
    Uri? metadata = null) : ICredentialProvider
{
    private const string RolesPath = "/latest/meta-data/ram/security-credentials/";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    private readonly Uri _metadata = metadata ?? new Uri("http://100.100.100.200");

    public string Name => "ECS RAM role";

    public async ValueTask<CredentialResult> GetAsync(CancellationToken cancellationToken)
    {
        if (environment("ALIBABA_CLOUD_ECS_METADATA_DISABLED").IsTrue())
            return new CredentialResult.Missing("switched off by ALIBABA_CLOUD_ECS_METADATA_DISABLED");

        using var tokenRequest = new HttpRequestMessage(HttpMethod.Put, new Uri(_metadata, "/latest/api/token"));
        tokenRequest.Headers.Add("X-aliyun-ecs-metadata-token-ttl-seconds", "21600");
        return await http.SendAsync(tokenRequest, Timeout, cancellationToken) switch
        {
            CredentialReply.Ok token => await GetAsync(token.Body, cancellationToken),
            var failed => Missing(failed),
        };
    }

    private async Task<CredentialResult> GetAsync(Secret token, CancellationToken cancellationToken)
    {
        var role = environment("ALIBABA_CLOUD_ECS_METADATA");
        if (string.IsNullOrWhiteSpace(role))
        {
            var roles = await GetAsync(RolesPath, token, cancellationToken);
            if (roles is not CredentialReply.Ok list)
                return Missing(roles);
            role = list.Body.Reveal().Split('\n')[0];
        }

        if (!PathSegment.IsValid(role.Trim()))
            return new CredentialResult.Missing("the instance has no RAM role");
        return await GetAsync(RolesPath + PathSegment.Escape(role.Trim()), token, cancellationToken) switch
        {
            CredentialReply.Ok reply => Read(reply.Body),
            var failed => Missing(failed),
        };
    }

    private async Task<CredentialReply> GetAsync(string path, Secret token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_metadata, path));
        request.Headers.TryAddWithoutValidation("X-aliyun-ecs-metadata-token", token.Reveal().Trim());
        return await http.SendAsync(request, Timeout, cancellationToken);
    }

    private static CredentialResult Read(Secret body)
    {
        var json = JsonBody.TryParse(Encoding.UTF8.GetBytes(body.Reveal()));
        return json?.Text("Code") is { } code && code != "Success"
            ? new CredentialResult.Missing($"the metadata service answered {SafeText.Of(code)}")
            : AccessKeys.Temporary(json);
    }

    private static CredentialResult.Missing Missing(CredentialReply reply) =>
        new(reply is CredentialReply.Failed failed ? failed.Reason : "no answer");
}
