using System.Collections.Concurrent;
using EdgeAutoscaler.Adapters.Prometheus;
using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

/// <summary>Remembers the failures it hears of.</summary>
public sealed class RecordingObserver : ILoadSourceObserver
{
    public ConcurrentQueue<(string Source, SignalProblem Problem)> Failures { get; } = new();

    public void Failed(string source, SignalProblem problem) => Failures.Enqueue((source, problem));
}
