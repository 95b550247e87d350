using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Timelines;
using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Tests.Telemetry;

/// <summary>A small fleet to report about.</summary>
internal static class Fleet
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static Signal Cpu { get; } = new() { Name = "cpu", Source = "prometheus", Query = "sum(load)" };

    public static Offer Tiny { get; } = new()
    {
        Name = "tiny",
        InstanceType = "ens.sn1.tiny",
        EnsRegionId = "cn-beijing-telecom",
        ImageId = "m-image",
        InternetChargeType = InternetChargeType.BandwidthByDay,
        SystemDiskSize = 20,
        Prices = ImmutableSortedDictionary<int, decimal>.Empty.Add(1, 230).Add(12, 2290),
    };

    public static NodeGroup Group(string cluster = "beijing", string name = "transcode") => new()
    {
        Cluster = cluster,
        Name = name,
        MinNodes = 1,
        MaxNodes = 40,
        NodeCapacity = 4,
        Match = new NodeMatch(["ens.sn1.tiny"], null, null),
        Signals = [Cpu],
        Policies = [new TargetTrackingPolicy("cpu", 0.7)],
        Offers = [Tiny],
    };

    public static ManagedCluster Cluster(string name = "beijing", params string[] groups) =>
        new(name, "c0ffee", [.. (groups.Length == 0 ? ["transcode"] : groups).Select(group => Group(name, group))]);

    public static Budget Budget(string name = "fleet", decimal limit = 30000) =>
        new(name, null, null, BudgetWindow.Month, limit, TimeZoneInfo.Utc);

    /// <summary>A decision four Ready nodes and a forecast took part in.</summary>
    public static GroupEvaluation Evaluation(NodeGroup group, double? load, DateTimeOffset at) => new(
        Decision(group) with { At = at },
        [new SignalState(Cpu, LoadSeries.From(load is { } value ? [new LoadSample(at, value)] : []), load is null ? SignalProblem.NoData : null, null)])
    {
        Forecast = new ForecastReading(TimeSpan.FromDays(40), TimeSpan.FromHours(18), [(0.5, 5.5), (0.9, 7), (0.99, 9)], load / 2.8),
    };

    public static ScaleDecision Decision(NodeGroup group, params AppliedLimit[] limits) => new()
    {
        Group = group,
        At = Now,
        Outcome = limits is [.., { After: 0 }] ? DecisionOutcome.Limited : DecisionOutcome.Buy,
        Policies = [new PolicyVerdict.Asserts("target-tracking cpu", StepFunction.Over(new TimeInterval(Now, Now.AddHours(2)), 9), "")],
        Demand = StepFunction.Constant(9),
        Capacity = new CapacityTimeline(new GroupNodes(4, 1, 2, 0, 1, Now.AddDays(3)), StepFunction.From([new(Now, 7), new(Now.AddDays(3), 6), new(Now.AddDays(30), 2), new(Now.AddDays(31), 0)])),
        Desired = 9,
        Shortfall = 2,
        Candidates = [new Candidate(Tiny, new Term(1), 2, [.. limits])],
    };

    public static IntentRecord Intent(IntentState state, string cluster = "beijing", string group = "transcode") => new()
    {
        State = state,
        Intent = new PurchaseIntent
        {
            Id = "i-1",
            Cluster = cluster,
            NodeGroup = group,
            OfferName = "tiny",
            InstanceType = "ens.sn1.tiny",
            Count = 2,
            Term = new Term(1),
            ChargesOfOneNode = [],
            Epoch = 1,
            CreatedAt = Now,
            Baseline = new PurchaseBaseline(Now, [], []),
        },
    };
}
