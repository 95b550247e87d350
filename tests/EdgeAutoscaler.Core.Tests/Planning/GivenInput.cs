using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Tests.Planning;

/// <summary>Adds one fact at a time to what a decision is made of.</summary>
internal static class GivenInput
{
    public static PlanningInput WithLoad(this PlanningInput input, double load) => input.WithSamples((0, load));

    public static PlanningInput WithSamples(this PlanningInput input, params (double MinutesAgo, double Value)[] samples) =>
        input.WithSignal(LoadSeries.From(samples.Select(sample => new LoadSample(Given.Ago(sample.MinutesAgo), sample.Value))));

    public static PlanningInput WithSignal(this PlanningInput input, LoadSeries series, SignalProblem? problem = null, string? detail = null, string name = "cpu")
    {
        var signal = input.Group.Signals.First(signal => signal.Name == name);
        return input with { Signals = input.Signals.SetItem(name, new SignalState(signal, series, problem, detail)) };
    }

    public static PlanningInput WithNodes(this PlanningInput input, int count, NodeStatus status = NodeStatus.Ready, DateTimeOffset? expiresAt = null, string prefix = "node") =>
        input with { Inventory = new NodeInventory(input.Inventory!.At, [.. input.Inventory.Nodes, .. Given.Nodes(count, status, expiresAt, prefix)]) };

    public static PlanningInput WithReadySince(this PlanningInput input, params (double MinutesAgo, int Ready)[] counts) =>
        input with { ReadyNodes = StepFunction.From(counts.Select(count => new Step(Given.Ago(count.MinutesAgo), count.Ready))) };

    public static PlanningInput WithPurchases(this PlanningInput input, params IntentRecord[] records) =>
        input with { Ledger = input.Ledger with { Intents = [.. input.Ledger.Intents, .. records] } };

    public static PlanningInput WithLeases(this PlanningInput input, params NodeLease[] leases) =>
        input with { Ledger = input.Ledger with { Leases = [.. input.Ledger.Leases, .. leases] } };

    public static PlanningInput WithBudgets(this PlanningInput input, params BudgetUsage[] budgets) =>
        input with { Ledger = input.Ledger with { Budgets = [.. input.Ledger.Budgets, .. budgets] } };

    public static PlanningInput WithProven(this PlanningInput input, string offer) =>
        input with { Ledger = input.Ledger with { ProvenOffers = input.Ledger.ProvenOffers.Add((input.Group.Name, offer)) } };

    public static PlanningInput WithLimits(this PlanningInput input, GroupLimits limits) =>
        input with { Group = input.Group with { Limits = limits } };

    public static ScaleDecision Planned(this PlanningInput input) => ScalePlanner.Standard.Plan(input);

    public static int Bought(this PlanningInput input) => input.Planned().Purchase?.Count ?? 0;

    /// <summary>What one limit says of so many nodes of an offer, by default the group's first.</summary>
    public static LimitVerdict Judged(this PlanningInput input, IScaleLimit limit, int wanted, Offer? offer = null) =>
        limit.Evaluate(Candidate(input, offer ?? input.Group.Offers[0], wanted), wanted);

    /// <summary>The reason for which one limit denies.</summary>
    public static string Denied(this PlanningInput input, IScaleLimit limit, int wanted = 3, Offer? offer = null) =>
        Assert.IsType<LimitVerdict.Deny>(input.Judged(limit, wanted, offer)).Reason;

    public static void IsAllowed(this PlanningInput input, IScaleLimit limit, int wanted = 3, Offer? offer = null) =>
        Assert.Same(LimitVerdict.Allow.Instance, input.Judged(limit, wanted, offer));

    private static LimitContext Candidate(PlanningInput input, Offer offer, int wanted) => new()
    {
        Input = input,
        Offer = offer,
        Term = offer.DefaultTerm,
        Capacity = CapacityTimeline.Of(input.Group, input.Inventory?.Nodes ?? [], input.Ledger, input.Now),
        ShortfallWithoutSpike = wanted,
        Spike = null,
    };
}
