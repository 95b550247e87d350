using BenchmarkDotNet.Attributes;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Benchmarks.Planning;

/// <summary>The pointwise maximum of two functions of interleaved steps.</summary>
[MemoryDiagnoser]
public class StepFunctionBenchmark
{
    private static readonly DateTimeOffset Start = new(2026, 3, 10, 4, 0, 0, TimeSpan.Zero);

    private readonly StepFunction _even = Steps(0);
    private readonly StepFunction _odd = Steps(1);

    /// <summary>120 steps against 120.</summary>
    [Benchmark]
    public StepFunction Max() => _even.Max(_odd);

    private static StepFunction Steps(int first) =>
        StepFunction.From(Enumerable.Range(0, 120).Select(i => new Step(Start.AddSeconds((2 * i) + first), (i + first) % 7)));
}
