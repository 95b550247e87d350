namespace EdgeAutoscaler.Adapters.AckEdge.Credentials;

/// <summary>Always gives the same credential.</summary>
/// <param name="credential">The credential.</param>
public sealed class StaticCredentialProvider(AccessCredential credential) : ICredentialProvider
{
    /// <inheritdoc />
    public string Name => "static";

    /// <inheritdoc />
    public ValueTask<CredentialResult> GetAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<CredentialResult>(new CredentialResult.Found(credential));
}
