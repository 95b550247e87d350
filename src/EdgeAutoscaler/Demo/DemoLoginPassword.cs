using EdgeAutoscaler.Adapters.AckEdge.Purchase;
using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Demo;

/// <summary>The login password of nodes that don't exist.</summary>
internal sealed class DemoLoginPassword : ILoginPasswordSource
{
    public ValueTask<LoginPasswordResult> ReadAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<LoginPasswordResult>(new LoginPasswordResult.Found(new Secret("Demo-Node-0!")));
}
