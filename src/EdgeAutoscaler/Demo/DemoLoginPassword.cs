using EdgeAutoscaler.Adapters.AckEdge.Purchase;

namespace EdgeAutoscaler.Demo;

/// <summary>The login password of nodes that don't exist.</summary>
internal sealed class DemoLoginPassword : ILoginPasswordSource
{
}
