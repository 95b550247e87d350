using System.Collections.Immutable;
using EdgeAutoscaler.Backtest.Benchmark;

namespace EdgeAutoscaler.Backtest.Contest;

/// <summary>Something that buys for a trace.</summary>
/// <param name="Name">Name, as reports and <c>--policy</c> have it.</param>
/// <param name="Buy">Gives the orders it places for a trace, and the slots in which a limit held it back, by the limit's name.</param>
internal sealed record Contender(
    string Name,
    Func<BenchmarkTrace, CancellationToken, (IReadOnlyList<BenchmarkOrder> Orders, ImmutableSortedDictionary<string, int> HeldBy)> Buy);
