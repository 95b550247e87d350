using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.AckEdge.Credentials;

/// <summary>The answer of a server that hands out credentials.</summary>
internal abstract record CredentialReply
{
    private CredentialReply()
    {
    }

    /// <summary>A 2xx answer; its text holds secrets.</summary>
    public sealed record Ok(Secret Body) : CredentialReply;

    public sealed record Failed(string Reason) : CredentialReply;
}
