using BenchmarkDotNet.Attributes;
using EdgeAutoscaler.Core.Planning;

namespace EdgeAutoscaler.Benchmarks.Planning;

/// <summary>One decision for one group in a steady state.</summary>
[MemoryDiagnoser]
public class PlannerBenchmark
{
    private readonly PlanningInput _input = SteadyState.Create();

    /// <summary>Confirms that there is nothing to measure but a decision not to buy.</summary>
    /// <exception cref="InvalidOperationException">The group is not in balance.</exception>
    [GlobalSetup]
    public void Check()
    {
        if (Plan() is { Outcome: not DecisionOutcome.Hold } decision)
            throw new InvalidOperationException($"Not in balance: {decision.Outcome}.");
    }

    /// <summary>The decision.</summary>
    [Benchmark]
    public ScaleDecision Plan() => ScalePlanner.Standard.Plan(_input);
}
