using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>Hears and forgets.</summary>
public sealed class NullLoadSourceObserver : ILoadSourceObserver
{
    /// <inheritdoc/>
    public void Failed(string source, SignalProblem problem)
    {
    }
}
