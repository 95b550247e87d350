using CsCheck;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Tests.Planning;

/// <summary>Worlds of every kind, mostly such that something is short and something may be bought.</summary>
internal static class PlanningGen
{
    private static readonly string[] OfferNames = ["a", "b", "c"];

    private static readonly Gen<int?> Cap = Gen.OneOf(Gen.Const((int?)null), Gen.Int[0, 8].Select(cap => (int?)cap));

    public static readonly Gen<GroupLimits> Limits = Gen.Select(
        Gen.Int[0, 20], Gen.Select(Cap, Cap, Cap), Gen.Select(Cap, Cap), Gen.Bool, Gen.Bool,
        (cooldown, nodes, purchases, canary, spikeGuard) => new GroupLimits
        {
            Cooldown = TimeSpan.FromMinutes(cooldown),
            MaxNodesPerPurchase = nodes.Item1 + 1,
            MaxNodesPerHour = nodes.Item2 + 3,
            MaxNodesPerDay = nodes.Item3 + 6,
            MaxPurchasesPerHour = purchases.Item1 + 1,
            MaxPurchasesPerDay = purchases.Item2 + 2,
            Canary = canary,
            SpikeGuard = spikeGuard,
        });

    private static readonly Gen<Offer> AnyOffer = Gen.Select(
        Gen.Int[100, 400], Gen.Int[5, 120], Gen.OneOf(1, 3, 12), Gen.Bool, Gen.OneOf(1, 3),
        (price, lead, term, renew, period) => Given.Offer("?", price, lead) with
        {
            DefaultTerm = new Term(term),
            AutoRenew = renew,
            AutoRenewPeriod = renew ? period : null,
        });

    private static readonly Gen<IScalingPolicy> Schedule = Gen.Select(
        Gen.Int[-60, 300], Gen.Int[1, 200], Gen.Int[0, 12],
        (start, length, nodes) => (IScalingPolicy)new SchedulePolicy(
            "s", new WindowsOf(new TimeInterval(Given.Ago(-start), Given.Ago(-start - length))), nodes));

    private static readonly Gen<NodeGroup> Group = Gen.Select(
        AnyOffer.Array[1, 3], Limits, Schedule, Gen.Int[0, 4], Gen.Int[1, 20], Gen.Int[1, 3], Gen.Int[0, 7],
        (offers, limits, schedule, min, max, samples, policies) => Given.Group with
        {
            MinNodes = min,
            MaxNodes = max,
            Limits = limits,
            Stabilization = new Stabilization(samples, samples + 1),
            Offers = [.. offers.Zip(OfferNames, (offer, name) => offer with { Name = name })],
            Policies =
            [
                new TargetTrackingPolicy("cpu", 0.7),
                .. new IScalingPolicy[] { schedule, new AverageUtilizationPolicy("cpu", 20), new StepPolicy("cpu", [new StepRule(15, 1), new StepRule(30, 3)]) }
                    .Where((_, bit) => (policies & (1 << bit)) != 0),
            ],
        });

    private static readonly Gen<DateTimeOffset> Expiry = Gen.Int[-10, 400].Select(minutes => Given.Ago(-minutes));

    public static readonly Gen<InventoryNode> Node = Gen.Select(
        Gen.Int[0, 12], Gen.Bool, Gen.OneOf(Gen.Const((DateTimeOffset?)null), Expiry.Select(end => (DateTimeOffset?)end)),
        (id, ready, end) => Given.Nodes(1, ready ? NodeStatus.Ready : NodeStatus.NotReady, end, $"n{id}").Single());

    private static readonly Gen<IntentRecord> Intent = Gen.Select(
        Gen.Frequency((6, Gen.OneOf(IntentState.Fulfilled, IntentState.Rejected, IntentState.Released, IntentState.Failed, IntentState.Partial)), (1, Gen.Enum<IntentState>())),
        Gen.Int[1, 4], Gen.Int[0, 1500], Gen.Int[0, 100], Gen.OneOf(OfferNames), Gen.OneOf("transcode", "cdn"), Gen.Enum<RejectionReason>(),
        (state, count, ago, took, offer, group, reason) => Given.Purchase(
            state, count, ago, Math.Max(0, ago - took), group, offer, state == IntentState.Rejected ? reason : null));

    private static readonly Gen<NodeLease> Lease = Gen.Select(
        Gen.Int[0, 16], Gen.Int[-20, 300], Expiry, Gen.OneOf("transcode", "transcode", "cdn"), Gen.OneOf(OfferNames),
        (id, readyAgo, end, group, offer) => Given.Lease($"n{id}-1", readyAgo < 0 ? null : Given.Ago(readyAgo), end, group, offer));

    private static readonly Gen<BudgetUsage> Budget = Gen.Select(
        Gen.Enum<BudgetWindow>(), Gen.Int[100, 6000], Gen.Int[0, 2000], Gen.Int[0, 300], Gen.OneOf<string?>(null, "beijing", "hangzhou"), Gen.Int[0, 3],
        (window, limit, spent, held, cluster, months) => Given.Spent(Given.Budget($"{window}", window, limit, cluster), spent, held, Given.Now.AddMonths(months)));

    private static readonly Gen<LedgerSnapshot> Ledger = Gen.Select(
        Intent.Array[0, 5], Lease.Array[0, 4], Budget.Array[0, 3], Gen.Int[0, 7], Gen.Int[-100, 100], Gen.Int[0, 9],
        (intents, leases, budgets, proven, highWater, pause) => new LedgerSnapshot
        {
            HighWater = Given.Ago(highWater),
            Intents = [.. intents.OrderBy(record => record.Intent.CreatedAt)],
            Leases = [.. leases.DistinctBy(lease => lease.InstanceId)],
            Budgets = [.. budgets.DistinctBy(usage => (usage.Budget.FullName, usage.Window))],
            ProvenOffers = [.. OfferNames.Where((_, bit) => (proven & (1 << bit)) != 0).Select(name => ("transcode", name))],
            Pauses = pause == 0 ? [new Pause("beijing", null, "test", "ops", Given.Ago(5), null)] : [],
        });

    public static readonly Gen<PlanningInput> Input = Gen.Select(
        Group, Ledger, Node.Array[0, 8], Gen.Double[0, 60].Array[0, 14], Gen.Select(Gen.Int[0, 40], Gen.Int[0, 8]).Array[0, 2], Gen.Int[0, 12],
        (group, ledger, nodes, loads, changes, luck) => (Given.Input(group) with
        {
            Ledger = ledger,
            Inventory = luck == 0 ? null : new NodeInventory(Given.Ago(luck / 2.0), nodes),
            ClusterState = luck == 1 ? "updating" : "running",
        })
            .WithReadySince([(60, 3), .. changes.Select(change => ((double)change.Item1, change.Item2))])
            .WithSamples([.. loads.Select((load, i) => ((double)i, load))]));
}
