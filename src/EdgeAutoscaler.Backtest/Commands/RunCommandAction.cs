using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using EdgeAutoscaler.Backtest.Replay;
using EdgeAutoscaler.Backtest.Reporting;
using EdgeAutoscaler.Backtest.Traces;

namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>Carries out <c>run</c>.</summary>
/// <param name="output">Where the reports go.</param>
/// <param name="error">Where problems go.</param>
internal sealed class RunCommandAction(TextWriter output, TextWriter error)
{
    /// <summary>Replays every trace; nothing is replayed unless all of them can be read.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public int Run(RunRequest request, CancellationToken cancellationToken)
    {
        return GroupFinder.Find(request.ConfigFile, request.Group) switch
        {
            GroupResult.Found found => Run(request, found, cancellationToken),
            GroupResult.Unusable unusable => Refuse(unusable.Problems),
            var other => throw new InvalidOperationException($"Unknown result {other.GetType().Name}."),
        };
    }

    private int Run(RunRequest request, GroupResult.Found found, CancellationToken cancellationToken)
    {
        var read = request.Traces.Select(path => (Path: path, Result: TraceFile.Read(path))).ToList();
        var malformed = read.Where(trace => trace.Result is TraceResult.Malformed).ToList();
        if (malformed.Count > 0)
            return Refuse(malformed.Select(trace => Text(trace.Path, (TraceResult.Malformed)trace.Result)));

        var traces = read.Select(trace => ((TraceResult.Read)trace.Result).Trace);
        return Replay(request, found, [.. traces], cancellationToken);
    }

    private int Replay(RunRequest request, GroupResult.Found found, ImmutableArray<LoadTrace> traces, CancellationToken cancellationToken)
    {
        try
        {
            Write(request.Output, [.. traces.Select(trace => ReportOf(trace, request, found, cancellationToken))]);
            return ExitCodes.Done;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("Ended early.");
            return ExitCodes.Failed;
        }
    }

    private static BacktestReport ReportOf(LoadTrace trace, RunRequest request, GroupResult.Found found, CancellationToken cancellationToken)
    {
        var scaled = request.PeakNodes is { } nodes ? trace.WithPeak(nodes * found.Group.NodeCapacity) : trace;
        var settings = new ReplaySettings { Group = found.Group, Budgets = found.Budgets, Step = request.Step, LeadTime = request.LeadTime };
        var started = Stopwatch.GetTimestamp();
        var result = TraceReplay.Run(scaled, settings, cancellationToken);
        return BacktestReports.Of(trace.Name, found.Group.FullName, found.Currency, result, Stopwatch.GetElapsedTime(started));
    }

    private void Write(OutputFormat format, IReadOnlyList<BacktestReport> reports)
    {
        if (format == OutputFormat.Json)
            output.WriteLine(JsonSerializer.Serialize(reports, ReportJsonContext.Default.IReadOnlyListBacktestReport));
        else
            ReportTable.Write(output, reports);
    }

    private int Refuse(IEnumerable<string> problems)
    {
        foreach (var problem in problems)
            error.WriteLine(problem);
        return ExitCodes.WrongUsage;
    }

    private static string Text(string path, TraceResult.Malformed malformed) =>
        malformed.Line == 0 ? $"{path} {malformed.Problem}" : $"{path}, line {malformed.Line}: {malformed.Problem}";
}
