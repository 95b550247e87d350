using EdgeAutoscaler.Adapters.Network;

namespace EdgeAutoscaler.Adapters.AckEdge.Credentials;

/// <summary>
/// Looks for credentials where the vendor's own tools do, in this order: environment, OIDC token file (RRSA),
/// command line profile, credentials file, RAM role of the ECS instance.
/// </summary>
public sealed class DefaultCredentialProvider : ICredentialProvider, IDisposable
{
    private readonly CredentialHttp _sts;
    private readonly CredentialHttp _metadata;
    private readonly RefreshingCredentialProvider _oidc;
    private readonly RefreshingCredentialProvider _ecs;
    private readonly CredentialProviderChain _chain;

    /// <summary>Sets the chain up; nothing is read before the first question.</summary>
    /// <param name="environment">Reads an environment variable, for example <see cref="Environment.GetEnvironmentVariable(string)"/>.</param>
    /// <param name="timeProvider">Real time.</param>
    /// <param name="random">Spreads the refreshes of several replicas.</param>
    public DefaultCredentialProvider(Func<string, string?> environment, TimeProvider timeProvider, Random random)
        : this(environment, timeProvider, random, sts: null, metadata: null)
    {
    }

    internal DefaultCredentialProvider(Func<string, string?> environment, TimeProvider timeProvider, Random random, Uri? sts, Uri? metadata)
    {
        _sts = new CredentialHttp(timeProvider, AddressPolicy.AnyServer);
        _metadata = new CredentialHttp(timeProvider, AddressPolicy.TheWrittenAddress);
        _oidc = new RefreshingCredentialProvider(
            new OidcCredentialProvider(environment, _sts, timeProvider, Nonces.Next, sts), timeProvider, random);
        _ecs = new RefreshingCredentialProvider(
            new EcsRamRoleCredentialProvider(environment, _metadata, metadata), timeProvider, random);
        _chain = new CredentialProviderChain(
        [
            new EnvironmentCredentialProvider(environment),
            _oidc,
            new CliProfileCredentialProvider(environment),
            new CredentialsFileProvider(environment),
            _ecs,
        ]);
    }

    /// <inheritdoc />
    public string Name => _chain.Name;

    /// <inheritdoc />
    public ValueTask<CredentialResult> GetAsync(CancellationToken cancellationToken) => _chain.GetAsync(cancellationToken);

    /// <summary>Closes its connections.</summary>
    public void Dispose()
    {
        _oidc.Dispose();
        _ecs.Dispose();
        _sts.Dispose();
        _metadata.Dispose();
    }
}
