using System.Diagnostics;
using EdgeAutoscaler.Backtest.Benchmark;
using EdgeAutoscaler.Backtest.Optimum;
using EdgeAutoscaler.Backtest.Traces;

namespace EdgeAutoscaler.Backtest.Contest;

/// <summary>Lets contenders buy for traces and compares them with the bound.</summary>
/// <param name="rules">The rules.</param>
internal sealed class PolicyContest(ContestRules rules)
{
    /// <summary>Steps that <see cref="Run"/> reports, for one trace.</summary>
    /// <param name="contenders">Number of contenders.</param>
    public static int StepsFor(int contenders) => contenders + 1;

    /// <summary>Runs every contender over a trace.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="nodeCapacity">Load of one node; without meaning where the rules scale the peak.</param>
    /// <param name="prices">Prices of the bound.</param>
    /// <param name="contenders">The contenders.</param>
    /// <param name="step">Told what is done next.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public IReadOnlyList<ContestResult> Run(
        LoadTrace trace, double nodeCapacity, PriceTable prices, IReadOnlyList<Contender> contenders, Action<string> step, CancellationToken cancellationToken)
    {
        var prepared = BenchmarkTrace.Of(trace, rules.Grid, rules.WarmUp, nodeCapacity, rules.PeakNodes);
        cancellationToken.ThrowIfCancellationRequested();
        step($"{trace.Name}: optimum");
        var started = Stopwatch.GetTimestamp();
        var bound = LowerBound.Of(new PermitProblem(prepared.Required, rules.Grid.PerMonth, prices.ByMonths), rules.Grid.Hours, cancellationToken);
        var boundTook = Stopwatch.GetElapsedTime(started);

        var results = new List<ContestResult>();
        foreach (var contender in contenders)
        {
            step($"{trace.Name}: {contender.Name}");
            started = Stopwatch.GetTimestamp();
            var (orders, heldBy) = contender.Buy(prepared, cancellationToken);
            var score = Scoring.Of(prepared, orders);
            results.Add(new ContestResult(prepared, contender.Name, bound, score, orders, heldBy, Stopwatch.GetElapsedTime(started), boundTook));
        }

        return results;
    }
}
