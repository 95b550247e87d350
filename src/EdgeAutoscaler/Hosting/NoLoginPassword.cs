using EdgeAutoscaler.Adapters.AckEdge.Purchase;

namespace EdgeAutoscaler.Hosting;

/// <summary>No login password is configured; only Live mode needs one, and its configuration insists on it.</summary>
internal sealed class NoLoginPassword : ILoginPasswordSource
{
    public ValueTask<LoginPasswordResult> ReadAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<LoginPasswordResult>(new LoginPasswordResult.Missing("No LoginPasswordFile is configured."));
}
