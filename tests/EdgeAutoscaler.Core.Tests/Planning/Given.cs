using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Tests.Planning;

/// <summary>
/// The world most tests start from: beijing/transcode, nodes of 4 cores kept at 70 %, one offer "tiny" at 230 a month that takes an hour,
/// evaluated every 30 s, nothing there yet, canary and spike guard off. So R is 30 s + 1 h + the cooldown of 10 min.
/// </summary>
internal static class Given
{
    public static readonly DateTimeOffset Now = new(2026, 3, 10, 4, 0, 0, TimeSpan.Zero);
    public static readonly TimeSpan LeadTime = TimeSpan.FromHours(1);
    public static readonly TimeSpan Review = TimeSpan.FromSeconds(30) + LeadTime + TimeSpan.FromMinutes(10);
    public static readonly GroupLimits Unlimited = new() { Canary = false, SpikeGuard = false };
    public static readonly NodeGroup Group = new()
    {
        Cluster = "beijing",
        Name = "transcode",
        MaxNodes = 40,
        NodeCapacity = 4,
        Match = new NodeMatch(["ens.tiny"], null, null),
        Signals = [Signal("cpu")],
        Policies = [new TargetTrackingPolicy("cpu", 0.7)],
        Limits = Unlimited,
        Offers = [Offer()],
    };

    public static DateTimeOffset Ago(double minutes) => Now - TimeSpan.FromMinutes(minutes);

    public static DateTimeOffset In(TimeSpan time) => Now + time;

    public static Signal Signal(string name, double averagingMinutes = 0) =>
        new() { Name = name, Source = "prometheus", Query = name, AveragingWindow = TimeSpan.FromMinutes(averagingMinutes) };

    public static Offer Offer(string name = "tiny", decimal price = 230, double leadMinutes = 60) => new()
    {
        Name = name,
        InstanceType = "ens.tiny",
        EnsRegionId = "cn-beijing-telecom",
        ImageId = "m-1",
        InternetChargeType = InternetChargeType.BandwidthByDay,
        SystemDiskSize = 20,
        LeadTime = TimeSpan.FromMinutes(leadMinutes),
        Prices = ImmutableSortedDictionary.CreateRange(
            new Dictionary<int, decimal> { [1] = price, [3] = 3 * price, [6] = 5.5m * price, [12] = 10 * price }),
    };

    public static PlanningInput Input(NodeGroup? group = null) => new()
    {
        Group = group ?? Group,
        Now = Now,
        EvaluationInterval = TimeSpan.FromSeconds(30),
        Inventory = new NodeInventory(Now, []),
        ClusterState = "running",
    };

    public static IEnumerable<InventoryNode> Nodes(int count, NodeStatus status = NodeStatus.Ready, DateTimeOffset? expiresAt = null, string prefix = "node") =>
        Enumerable.Range(1, count).Select(i => new InventoryNode($"{prefix}-{i}", $"{prefix}-{i}", "ens.tiny", null, status, Ago(9999), expiresAt));

    public static NodeLease Lease(string instanceId, DateTimeOffset? readyAt, DateTimeOffset? expiresAt = null, string group = "transcode", string offer = "tiny") =>
        new(instanceId, group, "intent", offer, Ago(90), readyAt, expiresAt ?? Now.AddMonths(1));

    public static IntentRecord Purchase(
        IntentState state,
        int count = 1,
        double minutesAgo = 5,
        double? settledMinutesAgo = null,
        string group = "transcode",
        string offer = "tiny",
        RejectionReason? rejection = null,
        TimeSpan? retryAfter = null) => new()
        {
            Intent = new PurchaseIntent
            {
                Id = $"intent-{minutesAgo}-{offer}",
                Cluster = "beijing",
                NodeGroup = group,
                OfferName = offer,
                InstanceType = "ens.tiny",
                Count = count,
                Term = new Term(1),
                ChargesOfOneNode = [new Charge(230, Ago(minutesAgo))],
                Epoch = 1,
                CreatedAt = Ago(minutesAgo),
                Baseline = new PurchaseBaseline(Ago(minutesAgo), [], []),
            },
            State = state,
            SentAt = Ago(minutesAgo),
            SettledAt = state.IsFinal() ? Ago(settledMinutesAgo ?? minutesAgo) : null,
            Rejection = rejection,
            RetryAfter = retryAfter,
        };

    public static IntentRecord Refusal(RejectionReason reason, double minutesAgo, string offer = "tiny", string group = "transcode", TimeSpan? retryAfter = null) =>
        Purchase(IntentState.Rejected, minutesAgo: minutesAgo, group: group, offer: offer, rejection: reason, retryAfter: retryAfter);

    public static Budget Budget(string name, BudgetWindow window, decimal limit, string? cluster = null, string? group = null) =>
        new(name, cluster, group, window, limit, TimeZoneInfo.Utc);

    public static BudgetUsage Spent(Budget budget, decimal committed, decimal held = 0, DateTimeOffset? at = null) =>
        new(budget, budget.WindowAt(at ?? Now), committed, held);
}
