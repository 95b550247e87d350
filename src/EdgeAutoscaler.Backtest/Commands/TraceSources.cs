using System.Collections.Immutable;
using EdgeAutoscaler.Backtest.Traces;
using EdgeAutoscaler.Backtest.Traces.Synthetic;

namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>Where traces come from: files, or the generator when asked for as <c>synthetic:KIND:SEED</c>.</summary>
internal static class TraceSources
{
    /// <summary>Reads all of them.</summary>
    /// <param name="sources">What was given to <c>--trace</c>.</param>
    /// <param name="problems">Gets a sentence for each one that can't be read.</param>
    /// <returns>Those that can.</returns>
    public static ImmutableArray<LoadTrace> Read(IEnumerable<string> sources, ICollection<string> problems)
    {
        var traces = ImmutableArray.CreateBuilder<LoadTrace>();
        foreach (var source in sources)
        {
            switch (Read(source))
            {
                case TraceResult.Read read:
                    traces.Add(read.Trace);
                    break;
                case TraceResult.Malformed malformed:
                    problems.Add(malformed.Line == 0 ? $"--trace {source} {malformed.Problem}" : $"--trace {source}, line {malformed.Line}: {malformed.Problem}");
                    break;
            }
        }

        return traces.ToImmutable();
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
