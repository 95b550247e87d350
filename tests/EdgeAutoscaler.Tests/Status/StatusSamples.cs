using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Tests.Status;

/// <summary>A fleet in the middle of its work.</summary>
internal static class StatusSamples
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 18, 30, 0, TimeSpan.FromHours(8));

    public static GroupStatus Buying { get; } = new()
    {
        Name = "transcode",
        DecidedAt = Now.AddSeconds(-12),
        Outcome = "buy",
        Explanation = "want 9 (target-tracking cpu: cpu 23.4 at 4×0.7 per node); have 5 Ready, 2 in flight, 1 expires from 3 d on; short 3; buy 2 tiny-telecom for 1 month at 460, limited by budget: fleet: 460 left of 30 000",
        Desired = 9,
        Shortfall = 3,
        MinNodes = 1,
        MaxNodes = 40,
        Ready = 5,
        NotReady = 1,
        InFlight = 2,
        Ambiguous = 0,
        Expiring = 1,
        NextExpiry = Now.AddDays(3),
        Signals = [new SignalStatus("cpu", 23.4, Now.AddSeconds(-40), null), new SignalStatus("queue", null, null, "too_old")],
        Policies =
        [
            new PolicyStatus("target-tracking cpu", 9, "cpu 23.4 at 4×0.7 per node"),
            new PolicyStatus("step queue", null, "queue: too old"),
        ],
        Limits = [new LimitStatus("budget", 3, 2, "fleet: 460 left of 30 000")],
        Purchase = new PlannedPurchaseStatus("tiny-telecom", 2, 1, 460),
    };

    public static GroupStatus Holding { get; } = Buying with
    {
        Name = "live",
        Outcome = "hold",
        Explanation = "want 2 (the minimum); have 2 Ready; hold",
        Desired = 2,
        Shortfall = 0,
        Ready = 2,
        NotReady = 0,
        InFlight = 0,
        Expiring = 0,
        NextExpiry = null,
        Signals = [],
        Policies = [new PolicyStatus("minimum", 2, "at least 2")],
        Limits = [],
        Purchase = null,
    };

    public static PurchaseStatus Accepted { get; } = new(
        "01JNB7", "beijing", "transcode", "tiny-telecom", 2, 1, 460, "accepted", "T-5f8a", "create_ens_instance", 1, Now.AddMinutes(-8), null, null);

    public static PurchaseStatus Doubtful { get; } = new(
        "01JNB6", "hangzhou", "cdn", "small-unicom", 1, 3, 1_950.5m, "ambiguous", null, null, 0, Now.AddHours(-1), null, "the connection broke after the order was sent");

    public static PurchaseStatus Fulfilled { get; } = new(
        "01JNB5", "beijing", "live", "tiny-telecom", 2, 12, 4_580, "fulfilled", "T-11c0", "done", 2, Now.AddDays(-2), Now.AddDays(-2).AddMinutes(14), null);

    public static FleetStatus Fleet { get; } = new(
        "Demo",
        "0.1.0",
        "CNY",
        Now,
        [
            new ClusterStatus("beijing", "Cccfd68c474454665ace07efce924f75f", "running", Now.AddSeconds(-12), "ok", true, [Buying, Holding]),
            new ClusterStatus("hangzhou", "C0a1b2c3d4e5f60718293a4b5c6d7e8f9", null, null, null, false, []),
        ],
        [
            new BudgetStatus("fleet", "Month", 30_000, 21_500, 8_040, 460),
            new BudgetStatus("beijing/transcode: group", "Day", 5_000, 690, 0, 4_310),
        ],
        [Accepted, Doubtful, Fulfilled],
        [
            new DecisionStatus("beijing", "transcode", Now.AddMinutes(-8), Now, 16, "buy", 2, Buying.Explanation),
            new DecisionStatus("beijing", "live", Now.AddHours(-3), Now.AddMinutes(-1), 360, "hold", 0, Holding.Explanation),
            new DecisionStatus("hangzhou", "cdn", Now.AddHours(-5), Now.AddHours(-4), 3, "no_data", 0, "want 0; have 2 Ready; step queue asks for nothing: queue: too old; hold for lack of data"),
        ]);
}
