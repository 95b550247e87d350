namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>What <c>run</c> is asked to do.</summary>
/// <param name="Traces">Paths of the traces; at least one.</param>
/// <param name="ConfigFile">Path of the appsettings file.</param>
/// <param name="Group">The group as <c>cluster/group</c>; <see langword="null"/> for the only one.</param>
/// <param name="Step">Time between two evaluations.</param>
/// <param name="LeadTime">Lead time of the simulated cloud.</param>
/// <param name="PeakNodes">Nodes' worth of load that each trace is scaled to at its peak; <see langword="null"/> to leave it as it is.</param>
/// <param name="Output">Who reads the output.</param>
internal sealed record RunRequest(
    IReadOnlyList<string> Traces,
    string ConfigFile,
    string? Group,
    TimeSpan Step,
    TimeSpan LeadTime,
    int? PeakNodes,
    OutputFormat Output);
