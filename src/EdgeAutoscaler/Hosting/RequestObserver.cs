using EdgeAutoscaler.Adapters.AckEdge;
using EdgeAutoscaler.Adapters.Prometheus;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Telemetry;

namespace EdgeAutoscaler.Hosting;

/// <summary>Turns what the adapters report of their requests into metrics.</summary>
/// <param name="metrics">The metrics.</param>
/// <param name="clocks">The clocks; the cloud's is told here.</param>
internal sealed class RequestObserver(AutoscalerMetrics metrics, Clocks clocks) : IApiObserver, ILoadSourceObserver
{
    public void Observed(string operation, string code, TimeSpan duration) => metrics.ApiCalled(operation, code, duration);

    public void Dated(DateTimeOffset at)
    {
        clocks.Cloud.Saw(at);
        metrics.ClockCompared(clocks.Cloud.Skew);
    }

    public void Failed(string source, SignalProblem problem) => metrics.LoadSourceFailed(source, problem);
}
