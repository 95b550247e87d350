using EdgeAutoscaler.Adapters.AckEdge;
using EdgeAutoscaler.Adapters.Prometheus;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Telemetry;

namespace EdgeAutoscaler.Hosting;

/// <summary>Turns what the adapters report of their requests into metrics.</summary>
/// <param name="metrics">The metrics.</param>
internal sealed class RequestObserver(AutoscalerMetrics metrics) : IApiObserver, ILoadSourceObserver
{
    public void Observed(string operation, string code, TimeSpan duration) => metrics.ApiCalled(operation, code, duration);

    public void Failed(string source, SignalProblem problem) => metrics.LoadSourceFailed(source, problem);
}
