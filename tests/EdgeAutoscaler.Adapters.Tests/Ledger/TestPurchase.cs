using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Tests.Ledger;

/// <summary>Purchases and budgets with defaults that no test depends on.</summary>
internal static class TestPurchase
{
    public const string Cluster = "beijing";
    public const string Group = "transcode";

    public static DateTimeOffset Noon { get; } = new(2026, 3, 10, 4, 0, 0, TimeSpan.Zero);

    public static TimeZoneInfo Shanghai { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static PurchaseIntent Intent(
        string id = "p1",
        int count = 2,
        decimal price = 100,
        DateTimeOffset? at = null,
        string cluster = Cluster,
        string group = Group,
        long epoch = 1) => new()
        {
            Id = id,
            Cluster = cluster,
            NodeGroup = group,
            OfferName = "tiny",
            InstanceType = "ens.sn1.tiny",
            Count = count,
            Term = new Term(1),
            ChargesOfOneNode = [new Charge(price, at ?? Noon)],
            Epoch = epoch,
            CreatedAt = at ?? Noon,
            Baseline = new PurchaseBaseline(at ?? Noon, ["task-before"], ["node-before"]),
        };

    public static Budget Budget(
        decimal limit, BudgetWindow window = BudgetWindow.Day, string? cluster = null, string? group = null, string name = "budget") =>
        new(name, cluster, group, window, limit, Shanghai);
}
