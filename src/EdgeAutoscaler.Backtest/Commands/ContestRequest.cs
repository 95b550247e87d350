using EdgeAutoscaler.Backtest.Contest;
using EdgeAutoscaler.Backtest.Traces.Prometheus;

namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>What every command that replays is asked.</summary>
/// <param name="Traces">Files and synthetic loads.</param>
/// <param name="Range">A load that a Prometheus has recorded; <see langword="null"/> for none. Without it there is at least one other trace.</param>
/// <param name="RangeProblem">Why that load can't be asked for; <see langword="null"/> when it can or isn't.</param>
/// <param name="Group">The group as <c>cluster/group</c>; <see langword="null"/> for the only one.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Output">Who reads the output.</param>
internal sealed record ContestRequest(IReadOnlyList<string> Traces, PrometheusRange? Range, string? RangeProblem, string? Group, ContestRules Rules, OutputFormat Output);
