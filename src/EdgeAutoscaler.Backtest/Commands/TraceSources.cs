using System.Collections.Immutable;
using EdgeAutoscaler.Backtest.Traces;
using EdgeAutoscaler.Backtest.Traces.Prometheus;
using EdgeAutoscaler.Backtest.Traces.Synthetic;

namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>Where traces come from: files, the generator when asked for as <c>synthetic:KIND:SEED</c>, and a Prometheus.</summary>
internal static class TraceSources
{
    /// <summary>Reads all of them.</summary>
    /// <param name="request">Which ones.</param>
    /// <param name="problems">Gets a sentence for each one that can't be read.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Those that can.</returns>
    public static async Task<ImmutableArray<LoadTrace>> ReadAsync(ContestRequest request, ICollection<string> problems, CancellationToken cancellationToken)
    {
        if (request.RangeProblem is { } problem)
            problems.Add(problem);
        else if (request.Traces.Count == 0 && request.Range is null)
            problems.Add("--trace is required, unless a load is read with --prometheus.");
        var traces = ImmutableArray.CreateBuilder<LoadTrace>();
        foreach (var source in request.Traces)
            Take($"--trace {source}", Read(source), traces, problems);
        if (request.Range is { } range)
            Take($"--prometheus {range.Address}", await PrometheusTrace.ReadAsync(range, request.Rules.Grid.Length, cancellationToken), traces, problems);
        return traces.ToImmutable();
    }

    private static void Take(string source, TraceResult result, ImmutableArray<LoadTrace>.Builder traces, ICollection<string> problems)
    {
        switch (result)
        {
            case TraceResult.Read read:
                traces.Add(read.Trace);
                break;
            case TraceResult.Malformed malformed:
                problems.Add(malformed.Line == 0 ? $"{source} {malformed.Problem}" : $"{source}, line {malformed.Line}: {malformed.Problem}");
                break;
        }
    }

    private static TraceResult Read(string source)
    {
        if (!SyntheticTrace.IsMeantBy(source))
            return TraceFile.Read(source);
        return SyntheticTrace.Parse(source) is { } trace
            ? new TraceResult.Read(trace)
            : new TraceResult.Malformed(0, $"must be synthetic:KIND:SEED with a kind of {string.Join(", ", Enum.GetNames<SyntheticKind>().Select(name => name.ToLowerInvariant()))}");
    }
}
