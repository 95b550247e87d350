using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Benchmarks.Planning;

/// <summary>A group whose ten nodes carry its load: 120 samples, 30 s apart, and three purchases that were fulfilled lately.</summary>
internal static class SteadyState
{
    private const int Nodes = 10;
    private const int Samples = 120;
    private const string InstanceType = "ens.sn1.tiny";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);
    public static readonly DateTimeOffset Now = new(2026, 3, 10, 4, 0, 0, TimeSpan.Zero);
    private static readonly Signal Cpu = new() { Name = "cpu", Source = "prometheus", Query = "cpu" };

    public static PlanningInput Create() => new()
    {
        Group = Group(),
        Now = Now,
        EvaluationInterval = Interval,
        Signals = ImmutableDictionary<string, SignalState>.Empty.Add(Cpu.Name, new SignalState(Cpu, Load(), null, null)),
        ReadyNodes = StepFunction.Constant(Nodes),
        Inventory = new NodeInventory(Now, [.. Enumerable.Range(0, Nodes).Select(Node)]),
        ClusterState = "running",
        Ledger = new LedgerSnapshot { Intents = [.. Enumerable.Range(1, 3).Select(Purchase)] },
    };

    private static NodeGroup Group() => new()
    {
        Cluster = "beijing",
        Name = "transcode",
        MaxNodes = 40,
        NodeCapacity = 4,
        Match = new NodeMatch([InstanceType], null, null),
        Signals = [Cpu],
        Policies = [new TargetTrackingPolicy(Cpu.Name, 0.7)],
        Offers = [Offer()],
    };

    private static Offer Offer() => new()
    {
        Name = "tiny-telecom",
        InstanceType = InstanceType,
        EnsRegionId = "cn-beijing-telecom",
        ImageId = "m-1",
        InternetChargeType = InternetChargeType.BandwidthByDay,
        SystemDiskSize = 20,
        LeadTime = TimeSpan.FromHours(1),
        Prices = ImmutableSortedDictionary<int, decimal>.Empty.Add(1, 230),
    };

    // Swings between 24 and 27 of the 28 that ten nodes of 4 carry at 70 %.
    private static LoadSeries Load() =>
        LoadSeries.From(Enumerable.Range(0, Samples).Select(i => new LoadSample(Now - ((Samples - 1 - i) * Interval), 24 + (i % 4))));

    private static InventoryNode Node(int index) =>
        new($"i-{index}", $"node-{index}", InstanceType, null, NodeStatus.Ready, Now.AddDays(-10), Now.AddDays(20 + index));

    private static IntentRecord Purchase(int index) => new()
    {
        Intent = new PurchaseIntent
        {
            Id = $"intent-{index}",
            Cluster = "beijing",
            NodeGroup = "transcode",
            OfferName = "tiny-telecom",
            InstanceType = InstanceType,
            Count = 1,
            Term = new Term(1),
            ChargesOfOneNode = [new Charge(230, Now.AddHours(-10 * index))],
            Epoch = 1,
            CreatedAt = Now.AddHours(-10 * index),
            Baseline = new PurchaseBaseline(Now.AddHours(-10 * index), [], []),
        },
        State = IntentState.Fulfilled,
        SentAt = Now.AddHours(-10 * index),
        SettledAt = Now.AddHours(-10 * index),
        Instances = 1,
    };
}
