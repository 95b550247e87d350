using System.Collections.Immutable;
using EdgeAutoscaler.Backtest.Replay;
using EdgeAutoscaler.Backtest.Traces;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Backtest;

/// <summary>Traces and groups that tests start from.</summary>
internal static class Given
{
    public const decimal Price = 230;

    public static NodeGroup Group { get; } = new()
    {
        Cluster = "beijing",
        Name = "transcode",
        MaxNodes = 1000,
        NodeCapacity = 4,
        Match = new NodeMatch(["ens.sn1.tiny"], null, null),
        Signals = [new Signal { Name = "cpu", Source = "prometheus", Query = "load" }],
        Policies = [new TargetTrackingPolicy("cpu", 0.7)],
        Limits = new GroupLimits { Canary = false, SpikeGuard = false },
        Offers = [Offer()],
    };

    public static ReplaySettings Settings { get; } = new() { Group = Group, Step = TimeSpan.FromHours(1) };

    public static Offer Offer(int term = 1) => new()
    {
        Name = "tiny",
        InstanceType = "ens.sn1.tiny",
        EnsRegionId = "cn-beijing-telecom",
        ImageId = "m-1",
        InternetChargeType = InternetChargeType.BandwidthByDay,
        SystemDiskSize = 20,
        DefaultTerm = new Term(term),
        Prices = ImmutableSortedDictionary<int, decimal>.Empty.Add(1, Price).Add(3, 690),
    };

    public static Budget Budget(decimal limit, BudgetWindow window = BudgetWindow.Month, string? cluster = null) =>
        new("money", cluster, null, window, limit, TimeZoneInfo.Utc);

    public static LoadTrace Constant(double load, TimeSpan length) =>
        new("constant", [new TracePoint(TimeSpan.Zero, load), new TracePoint(length, load)]);

    public static LoadTrace Hourly(params IEnumerable<double> loads) =>
        new("hourly", [.. loads.Select((load, hour) => new TracePoint(TimeSpan.FromHours(hour), load))]);

    public static ReplaySettings With(this ReplaySettings settings, Func<GroupLimits, GroupLimits> change) =>
        settings with { Group = settings.Group with { Limits = change(settings.Group.Limits) } };
}
