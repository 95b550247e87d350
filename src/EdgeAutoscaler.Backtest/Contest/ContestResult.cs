using System.Collections.Immutable;
using EdgeAutoscaler.Backtest.Benchmark;

namespace EdgeAutoscaler.Backtest.Contest;

/// <summary>What one contender has come to on one trace.</summary>
/// <param name="Trace">The trace.</param>
/// <param name="Policy">Name of the contender.</param>
/// <param name="LowerBound">What nobody can undercut at the allowed share of unserved demand.</param>
/// <param name="Score">How good its orders were.</param>
/// <param name="Orders">Its orders.</param>
/// <param name="HeldBy">Slots in which a limit held it back, by the limit's name.</param>
/// <param name="Took">Time it needed to decide and be scored.</param>
/// <param name="BoundTook">Time the bound needed.</param>
internal sealed record ContestResult(
    BenchmarkTrace Trace,
    string Policy,
    decimal LowerBound,
    Score Score,
    IReadOnlyList<BenchmarkOrder> Orders,
    ImmutableSortedDictionary<string, int> HeldBy,
    TimeSpan Took,
    TimeSpan BoundTook)
{
    /// <summary>Cost as a multiple of the bound; <see langword="null"/> where the bound is nothing.</summary>
    public double? Ratio => LowerBound > 0 ? (double)(Score.Cost / LowerBound) : null;
}
