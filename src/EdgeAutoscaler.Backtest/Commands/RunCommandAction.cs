using System.Collections.Immutable;
using System.Text.Json;
using EdgeAutoscaler.Backtest.Contest;
using EdgeAutoscaler.Backtest.Reporting;
using EdgeAutoscaler.Backtest.Reporting.Html;
using EdgeAutoscaler.Backtest.Traces;

namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>Carries out <c>run</c>.</summary>
/// <param name="output">Where the reports go.</param>
/// <param name="error">Where problems and progress go.</param>
internal sealed class RunCommandAction(TextWriter output, TextWriter error)
{
    private const string Everyone = "all";

    /// <summary>Replays every trace; nothing is replayed unless everything that was asked for can be.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public Task<int> RunAsync(RunRequest request, CancellationToken cancellationToken) =>
        Problems.GuardAsync(error, () => ReadAndRunAsync(request, cancellationToken));

    private async Task<int> ReadAndRunAsync(RunRequest request, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var traces = await TraceSources.ReadAsync(request.Contest, problems, cancellationToken);
        var found = GroupFinder.Find(request.ConfigFile, request.Contest.Group);
        var contenders = found is GroupResult.Found group ? Chosen(request.Policies, ContenderList.Of(group, request.Contest.Rules), problems) : [];
        if (found is GroupResult.Unusable unusable)
            problems.AddRange(unusable.Problems);
        return problems.Count > 0
            ? Problems.Refuse(error, problems)
            : Run(request, (GroupResult.Found)found, traces, contenders, cancellationToken);
    }

    private int Run(RunRequest request, GroupResult.Found found, ImmutableArray<LoadTrace> traces, List<Contender> contenders, CancellationToken cancellationToken)
    {
        var contest = new PolicyContest(request.Contest.Rules);
        var prices = ContenderList.PricesOf(found.Group, request.Contest.Rules);
        var results = WorkBar.Run(error, traces.Length * PolicyContest.StepsFor(contenders.Count), step => traces
            .SelectMany(trace => contest.Run(trace, found.Group.NodeCapacity, prices, contenders, step, cancellationToken))
            .ToList());
        Write(request.Contest.Output, [.. results.Select(BacktestReport.Of)]);
        if (request.ReportFile is { } file)
            WritePage(file, results);
        if (request.PlotsFolder is { } folder)
            PlotFiles.Write(folder, results);
        return ExitCodes.Done;
    }

    private static List<Contender> Chosen(IReadOnlyList<string> names, IReadOnlyList<Contender> all, List<string> problems)
    {
        if (names.Contains(Everyone))
            return [.. all];
        var unknown = names.Except(all.Select(contender => contender.Name)).ToList();
        problems.AddRange(unknown.Select(name => $"--policy is '{name}' and must be {Everyone} or one of {string.Join(", ", all.Select(contender => contender.Name))}"));
        return [.. all.Where(contender => names.Contains(contender.Name))];
    }

    private void Write(OutputFormat format, IReadOnlyList<BacktestReport> reports)
    {
        if (format == OutputFormat.Json)
            output.WriteLine(JsonSerializer.Serialize(reports, ReportJsonContext.Default.IReadOnlyListBacktestReport));
        else
            ReportTable.Write(output, reports);
    }

    private static void WritePage(string file, List<ContestResult> results)
    {
        using var writer = File.CreateText(file);
        HtmlReport.Write(writer, results);
    }
}
