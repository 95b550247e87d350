namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>What <c>run</c> is asked to do.</summary>
/// <param name="Contest">Traces and rules.</param>
/// <param name="ConfigFile">Path of the appsettings file.</param>
/// <param name="Policies">Names of policies and baselines, or <c>all</c>; at least one.</param>
/// <param name="ReportFile">Path of the page to write; <see langword="null"/> for none.</param>
/// <param name="PlotsFolder">Folder for the plots as files; <see langword="null"/> for none.</param>
internal sealed record RunRequest(ContestRequest Contest, string ConfigFile, IReadOnlyList<string> Policies, string? ReportFile, string? PlotsFolder = null);
