namespace EdgeAutoscaler.Adapters.AckEdge.Credentials;

/// <summary>A source of credentials. Asked before every request; caches by itself where that makes sense.</summary>
public interface ICredentialProvider
{
    /// <summary>Name for messages, for example <c>environment</c>.</summary>
    string Name { get; }

    /// <summary>Gives a credential that is valid now, or says why there is none.</summary>
    /// <param name="cancellationToken">Ends the waiting; the only way it throws.</param>
    ValueTask<CredentialResult> GetAsync(CancellationToken cancellationToken);
}
