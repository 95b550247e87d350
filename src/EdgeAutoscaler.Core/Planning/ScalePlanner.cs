using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Planning;

/// <summary>
/// Compares the demand over time with the capacity over time, and says what to buy and why. Pure: the same input gives the same decision.
/// </summary>
/// <param name="limits">The limits that every candidate must pass.</param>
public sealed class ScalePlanner(LimitChain limits)
{
    /// <summary>The planner of the product, with all its limits.</summary>
    public static ScalePlanner Standard { get; } = new(LimitChain.Standard);

    /// <summary>Decides for one group.</summary>
    /// <param name="input">What is known.</param>
    public ScaleDecision Plan(PlanningInput input)
    {
        var capacity = CapacityTimeline.Of(input.Group, input.Inventory?.Nodes ?? [], input.Ledger, input.Now);
        var believed = DemandOf(input, WithoutSpikes(input, out var spike));
        var claimed = spike is null ? believed : DemandOf(input, input.Signals);

        var candidates = input.Group.Offers
            .SelectMany(offer => CandidatesFrom(input, offer, capacity, claimed.Demand, believed.Demand, spike))
            .OrderByDescending(candidate => candidate.Count)
            .ThenBy(candidate => candidate.ExpectedCost)
            .ThenBy(candidate => candidate.Offer.Name, StringComparer.Ordinal)
            .ToImmutableArray();

        var shortfall = candidates.IsEmpty ? 0 : candidates.Max(candidate => candidate.Shortfall);
        return new ScaleDecision
        {
            Group = input.Group,
            At = input.Now,
            Outcome = OutcomeOf(input, claimed.Verdicts, candidates, shortfall),
            Policies = claimed.Verdicts,
            Demand = claimed.Demand,
            Capacity = capacity,
            Desired = DesiredOf(input, claimed.Demand, capacity, candidates),
            // Nodes that can't be counted aren't short; the limit on stale listings holds everything back anyway.
            Shortfall = input.Inventory is null ? 0 : shortfall,
            Candidates = candidates,
            InventoryProblem = input.Inventory is null ? input.InventoryProblem ?? "not read yet" : null,
        };
    }

    private static ImmutableDictionary<string, SignalState> WithoutSpikes(PlanningInput input, out string? spike)
    {
        spike = null;
        if (!input.Group.Limits.SpikeGuard)
            return input.Signals;

        var jumps = new List<string>();
        var screened = input.Signals;
        foreach (var (name, state) in input.Signals.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var result = SpikeGuard.Screen(state.Samples);
            if (result.HeldBack is not [var first, ..])
                continue;
            jumps.Add($"{name} jumped to {ReactiveDemand.Number(result.HeldBack[^1].Value)} {LimitText.Duration(input.Now - first.At)} ago");
            screened = screened.SetItem(name, state with { Samples = result.Accepted });
        }

        if (jumps.Count > 0)
            spike = $"{string.Join(", ", jumps)} and must stand {LimitText.Duration(SpikeGuard.StandingTime)}";
        return screened;
    }

    private static (ImmutableArray<PolicyVerdict> Verdicts, StepFunction Demand) DemandOf(
        PlanningInput input,
        ImmutableDictionary<string, SignalState> signals)
    {
        var group = input.Group;
        var windows = group.Offers
            .Select(offer => ProtectionWindow.Of(group, offer, input.Now, input.EvaluationInterval))
            .DefaultIfEmpty(new ProtectionWindow(input.Now, input.Now))
            .ToList();
        var arrival = windows.Min(window => window.From);
        var context = new PolicyContext
        {
            Now = input.Now,
            Until = windows.Max(window => window.To).AddTicks(1),
            Signals = signals,
            ReadyNodes = input.ReadyNodes,
            NodeCapacity = group.NodeCapacity,
            Stabilization = group.Stabilization,
            Arrival = new TimeInterval(arrival, arrival + input.EvaluationInterval),
            Forecast = input.Forecast,
            ForecastProblem = input.ForecastProblem,
        };

        var verdicts = group.Policies.Select(policy => policy.Evaluate(context)).ToImmutableArray();
        var demand = verdicts.OfType<PolicyVerdict.Asserts>()
            .Aggregate(group.MinNodes > 0 ? StepFunction.Constant(group.MinNodes) : StepFunction.Unknown, (sum, verdict) => sum.Max(verdict.Demand));
        return (verdicts, demand);
    }

    // The term that gains most, and where a limit makes that lose nodes, the shortest: it may afford them.
    private IEnumerable<Candidate> CandidatesFrom(
        PlanningInput input,
        Offer offer,
        CapacityTimeline capacity,
        StepFunction claimed,
        StepFunction believed,
        string? spike)
    {
        var window = ProtectionWindow.Of(input.Group, offer, input.Now, input.EvaluationInterval);
        var shortfall = ShortfallIn(window, claimed, capacity);
        var context = new LimitContext
        {
            Input = input,
            Offer = offer,
            Term = offer.DefaultTerm,
            Capacity = capacity,
            ShortfallWithoutSpike = ShortfallIn(window, believed, capacity),
            Spike = spike,
        };
        if (shortfall == 0 || ChooserFor(input, capacity)?.Choose(offer, window.From, shortfall, WaitOf(window, input.Now, claimed, capacity)) is not { } choice)
        {
            yield return new Candidate(offer, offer.DefaultTerm, shortfall, shortfall == 0 ? [] : limits.Run(context, shortfall));
            yield break;
        }

        var chosen = new Candidate(offer, choice.Term, shortfall, limits.Run(context with { Term = choice.Term }, choice.Count)) { Choice = choice };
        yield return chosen;
        var shortest = new Term(offer.Prices.Keys.Min());
        if (chosen.Count < choice.Count && shortest != choice.Term)
            yield return new Candidate(offer, shortest, shortfall, limits.Run(context with { Term = shortest }, choice.Count));
    }

    private static TermChooser? ChooserFor(PlanningInput input, CapacityTimeline capacity) =>
        input.Forecast is { } forecast && ForecastBasis.Of(input.Group) is { } basis ? new TermChooser(forecast, basis, capacity.OverTime) : null;

    /// <summary>How long nodes that are short now stay so until the next chance to buy; zero when none is.</summary>
    private static TimeSpan WaitOf(ProtectionWindow window, DateTimeOffset now, StepFunction demand, CapacityTimeline capacity) =>
        demand.Minus(capacity.OverTime).At(now) > 0 ? window.To - window.From : TimeSpan.Zero;

    private static int ShortfallIn(ProtectionWindow window, StepFunction demand, CapacityTimeline capacity) =>
        Math.Max(0, demand.Minus(capacity.OverTime).Highest(window.From, window.To)?.Value ?? 0);

    private static int DesiredOf(PlanningInput input, StepFunction demand, CapacityTimeline capacity, ImmutableArray<Candidate> candidates)
    {
        var now = demand.At(input.Now) ?? input.Group.MinNodes;
        if (candidates.IsEmpty || candidates.MaxBy(candidate => candidate.Shortfall) is not { Shortfall: > 0 } worst)
            return now;
        var window = ProtectionWindow.Of(input.Group, worst.Offer, input.Now, input.EvaluationInterval);
        return demand.Minus(capacity.OverTime).Highest(window.From, window.To) is { } peak ? demand.At(peak.At) ?? now : now;
    }

    private static DecisionOutcome OutcomeOf(
        PlanningInput input,
        ImmutableArray<PolicyVerdict> verdicts,
        ImmutableArray<Candidate> candidates,
        int shortfall)
    {
        if (input.Inventory is null)
            return DecisionOutcome.NoData;
        if (shortfall > 0)
            return candidates[0].Count > 0 ? DecisionOutcome.Buy : DecisionOutcome.Limited;
        return verdicts.Any(verdict => verdict is PolicyVerdict.Silent { IsSettling: false }) ? DecisionOutcome.NoData : DecisionOutcome.Hold;
    }
}
