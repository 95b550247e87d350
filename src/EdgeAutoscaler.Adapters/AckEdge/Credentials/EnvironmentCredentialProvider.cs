namespace EdgeAutoscaler.Adapters.AckEdge.Credentials;

/// <summary>Reads the access key from environment variables.</summary>
internal sealed class EnvironmentCredentialProvider(Func<string, string?> environment) : ICredentialProvider
{
    public string Name => "environment";

    public ValueTask<CredentialResult> GetAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(AccessKeys.Result(
            environment("ALIBABA_CLOUD_ACCESS_KEY_ID"),
            environment("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
            environment("ALIBABA_CLOUD_SECURITY_TOKEN"),
            "ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET are not both set"));
}
