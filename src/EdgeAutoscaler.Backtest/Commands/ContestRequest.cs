using EdgeAutoscaler.Backtest.Contest;

namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>What every command that replays is asked.</summary>
/// <param name="Traces">Where the traces come from; at least one.</param>
/// <param name="Group">The group as <c>cluster/group</c>; <see langword="null"/> for the only one.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Output">Who reads the output.</param>
internal sealed record ContestRequest(IReadOnlyList<string> Traces, string? Group, ContestRules Rules, OutputFormat Output);
