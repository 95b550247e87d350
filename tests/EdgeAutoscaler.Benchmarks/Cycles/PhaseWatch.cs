using System.Diagnostics;
using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Benchmarks.Cycles;

/// <summary>Splits a cycle at the moment its decisions are made: before it lies reading and planning, after it writing.</summary>
internal sealed class PhaseWatch : ICycleObserver
{
    private long _evaluatedAt;

    /// <summary>The <see cref="Stopwatch"/> timestamp of the latest evaluation's end.</summary>
    public long EvaluatedAt => Volatile.Read(ref _evaluatedAt);

    public void Evaluated(ClusterEvaluation evaluation)
    {
        if (evaluation.Problems.Length > 0 || evaluation.Groups.Any(group => group.Signals.Any(signal => signal.Problem is not null)))
            throw new InvalidOperationException("The cycle did not read everything; its time says nothing.");
        Volatile.Write(ref _evaluatedAt, Stopwatch.GetTimestamp());
    }
}
