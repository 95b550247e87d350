namespace EdgeAutoscaler.Adapters.AckEdge.Credentials;

/// <summary>What a source of credentials has to offer.</summary>
public abstract record CredentialResult
{
    private CredentialResult()
    {
    }

    /// <summary>A credential.</summary>
    /// <param name="Credential">The credential.</param>
    public sealed record Found(AccessCredential Credential) : CredentialResult;

    /// <summary>None.</summary>
    /// <param name="Reason">Why, in words for people and without secrets.</param>
    public sealed record Missing(string Reason) : CredentialResult;
}
