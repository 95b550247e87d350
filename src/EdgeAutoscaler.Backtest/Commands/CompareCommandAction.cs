using System.Text.Json;
using EdgeAutoscaler.Backtest.Contest;
using EdgeAutoscaler.Backtest.Reporting;
using EdgeAutoscaler.Backtest.Traces;

namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>Carries out <c>compare</c>: the same loads through the group of two files, as each has it.</summary>
/// <param name="output">Where the comparison goes.</param>
/// <param name="error">Where problems and progress go.</param>
internal sealed class CompareCommandAction(TextWriter output, TextWriter error)
{
    /// <summary>Replays every trace through both; nothing is replayed unless everything that was asked for can be.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public Task<int> RunAsync(CompareRequest request, CancellationToken cancellationToken) =>
        Problems.GuardAsync(error, () => ReadAndRunAsync(request, cancellationToken));

    private async Task<int> ReadAndRunAsync(CompareRequest request, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var traces = await TraceSources.ReadAsync(request.Contest, problems, cancellationToken);
        var before = Find("--before", request.Before, request.Contest.Group, problems);
        var after = Find("--after", request.After, request.Contest.Group, problems);
        return before is null || after is null || problems.Count > 0
            ? Problems.Refuse(error, problems)
            : Write(request.Contest, Compare(request.Contest.Rules, traces, before, after, cancellationToken));
    }

    private static GroupResult.Found? Find(string option, string file, string? group, List<string> problems)
    {
        var found = GroupFinder.Find(file, group);
        if (found is GroupResult.Unusable unusable)
            problems.AddRange(unusable.Problems.Select(problem => $"{option} {file}: {problem}"));
        return found as GroupResult.Found;
    }

    private List<Comparison> Compare(
        ContestRules rules, IReadOnlyList<LoadTrace> traces, GroupResult.Found before, GroupResult.Found after, CancellationToken cancellationToken) =>
        WorkBar.Run(error, traces.Count * 2 * PolicyContest.StepsFor(1), step => traces
            .Select(trace => new Comparison(
                trace.Name,
                Report(rules, trace, before, step, cancellationToken),
                Report(rules, trace, after, step, cancellationToken),
                rules.StandardPrices ? "" : after.Currency))
            .ToList());

    private static BacktestReport Report(ContestRules rules, LoadTrace trace, GroupResult.Found found, Action<string> step, CancellationToken cancellationToken) =>
        BacktestReport.Of(new PolicyContest(rules).Run(
            trace,
            found.Group.NodeCapacity,
            ContenderList.PricesOf(found.Group, rules),
            [.. ContenderList.Of(found, rules).Take(1)],
            step,
            cancellationToken)[0]);

    private int Write(ContestRequest request, IReadOnlyList<Comparison> comparisons)
    {
        if (request.Output == OutputFormat.Json)
            output.WriteLine(JsonSerializer.Serialize(comparisons, ReportJsonContext.Default.IReadOnlyListComparison));
        else
            ComparisonTable.Write(output, comparisons);
        return ExitCodes.Done;
    }
}
