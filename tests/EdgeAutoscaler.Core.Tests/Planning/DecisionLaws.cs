using System.Collections.Immutable;
using CsCheck;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Tests.Planning;

/// <summary>What holds between the decisions of two worlds that differ in one thing.</summary>
public sealed class DecisionLaws
{
    private const int Worlds = 2000;

    private static readonly Gen<Func<PlanningInput, PlanningInput>> AddedLimit = Gen.OneOf<Func<PlanningInput, PlanningInput>>(
        input => Limited(input, limits => limits with { MaxNodesPerPurchase = Less(limits.MaxNodesPerPurchase) }),
        input => Limited(input, limits => limits with { MaxNodesPerHour = Less(limits.MaxNodesPerHour) }),
        input => Limited(input, limits => limits with { MaxNodesPerDay = Less(limits.MaxNodesPerDay) }),
        input => Limited(input, limits => limits with { MaxPurchasesPerHour = Less(limits.MaxPurchasesPerHour) }),
        input => Limited(input, limits => limits with { MaxPurchasesPerDay = Less(limits.MaxPurchasesPerDay) }),
        input => Limited(input, limits => limits with { Canary = true }),
        input => Limited(input, limits => limits with { SpikeGuard = true }),
        input => input with { Group = input.Group with { MaxNodes = input.Group.MaxNodes - 1 } },
        input => input.WithBudgets(Given.Spent(Given.Budget("new", BudgetWindow.Month, 500), committed: 0)),
        input => input.WithPurchases(Given.Refusal(RejectionReason.Quota, 1, offer: "a")),
        input => input.WithPurchases(Given.Refusal(RejectionReason.Stock, 1, offer: "b")),
        input => input with { Ledger = input.Ledger with { Pauses = [new Pause(null, null, "test", "ops", Given.Now, null)] } });

    private static int Less(int? cap) => Math.Max(0, (cap ?? 4) - 1);

    private static PlanningInput Limited(PlanningInput input, Func<GroupLimits, GroupLimits> change) => input.WithLimits(change(input.Group.Limits));

    [Fact]
    public void Plan_OneLimitMore_NeverBuysMore() => Gen.Select(PlanningGen.Input, AddedLimit).Sample(
        (input, add) => Assert.True(add(input).Bought() <= input.Bought()),
        iter: Worlds);

    [Fact]
    public void Plan_MoreLoad_NeverWantsOrBuysLess() => Gen.Select(PlanningGen.Input, Gen.Double[0, 40].Array[14]).Sample(
        (input, more) =>
        {
            var less = Limited(input, limits => limits with { SpikeGuard = false });
            var raised = less.Signals["cpu"].Samples.Samples.Select((sample, i) => sample with { Value = sample.Value + more[i] });
            var (before, after) = (less.Planned(), less.WithSignal(LoadSeries.From(raised)).Planned());

            Assert.Equal(after.Demand, after.Demand.Max(before.Demand));
            Assert.True(after.Shortfall >= before.Shortfall);
            Assert.True((after.Purchase?.Count ?? 0) >= (before.Purchase?.Count ?? 0));
        },
        iter: Worlds);

    [Fact]
    public void Plan_MoreCapacity_IsNeverShorter() => Gen.Select(PlanningGen.Input, PlanningGen.Node, Gen.Bool).Sample(
        (input, node, listed) =>
        {
            if (input.Inventory is not { } inventory)
                return;
            var richer = listed
                ? input with { Inventory = inventory with { Nodes = [.. inventory.Nodes, node with { InstanceId = "new" }] } }
                : input.WithPurchases(Given.Purchase(IntentState.Accepted, count: 2));

            Assert.True(richer.Planned().Shortfall <= input.Planned().Shortfall);
        },
        iter: Worlds);

    [Fact]
    public void Plan_SameInputs_DecidesTheSameInTheSameWords() => PlanningGen.Input.Sample(
        input =>
        {
            var again = input with
            {
                Signals = input.Signals.Reverse().ToImmutableDictionary(),
                Inventory = input.Inventory is { } inventory ? inventory with { Nodes = [.. inventory.Nodes.DistinctBy(node => node.InstanceId).Reverse()] } : null,
                Group = input.Group with { Offers = [.. input.Group.Offers.Reverse()] },
            };
            var (one, other) = (input.Planned(), again.Planned());

            Assert.Equal(DecisionExplainer.Explain(one), DecisionExplainer.Explain(other));
            Assert.Equal(DecisionExplainer.Fingerprint(one), DecisionExplainer.Fingerprint(other));
            Assert.Equal(one.Candidates.Select(candidate => (candidate.Offer.Name, candidate.Count)), other.Candidates.Select(candidate => (candidate.Offer.Name, candidate.Count)));
        },
        iter: Worlds);

    [Fact]
    public void Plan_AnyWorld_CountsEveryListedNodeThatIsItsOwnAndPaidFor() => PlanningGen.Input.Sample(
        input =>
        {
            var nodes = input.Planned().Capacity.Nodes;
            var listed = (input.Inventory?.Nodes ?? []).DistinctBy(node => node.InstanceId)
                .Count(node => input.Ledger.Leases.FirstOrDefault(lease => lease.InstanceId == node.InstanceId) is { } lease
                    ? lease.NodeGroup == "transcode" && (node.ExpiresAt ?? lease.ExpiresAt) > Given.Now
                    : node.ExpiresAt is null || node.ExpiresAt > Given.Now);
            Assert.True(nodes.Ready + nodes.NotReady >= listed);
        },
        iter: Worlds);
}
