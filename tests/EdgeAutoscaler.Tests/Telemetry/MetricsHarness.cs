using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Timelines;
using EdgeAutoscaler.Notifying;
using EdgeAutoscaler.Telemetry;
using Prometheus;

namespace EdgeAutoscaler.Tests.Telemetry;

/// <summary>Metrics on a registry of their own.</summary>
internal sealed class MetricsHarness
{
    private readonly CollectorRegistry _registry = Prometheus.Metrics.NewCustomRegistry();

    public MetricsHarness() => Metrics = new AutoscalerMetrics(_registry);

    public AutoscalerMetrics Metrics { get; }

    public static MetricsHarness Configured()
    {
        var harness = new MetricsHarness();
        harness.Configure(Fleet.Cluster());
        return harness;
    }

    /// <summary>A harness in which everything that can be reported has been, once.</summary>
    public static MetricsHarness Reported()
    {
        var harness = Configured();
        var metrics = harness.Metrics;
        var group = Fleet.Group();
        metrics.SignalRead(group, new SignalState(Fleet.Cpu, LoadSeries.From([new LoadSample(Fleet.Now, 18.4)]), null, null), Fleet.Now);
        metrics.LoadSourceFailed("prometheus", SignalProblem.Timeout);
        metrics.Decided(Fleet.Decision(group, new AppliedLimit(LimitNames.Budget, 2, new LimitVerdict.Reduce(1, "budget"))));
        metrics.Forecast(Fleet.Evaluation(group, load: 18.4, Fleet.Now));
        metrics.Purchased("beijing", "transcode", PurchaseResult.Accepted, 1, 1);
        metrics.IntentsRead("beijing", [Fleet.Intent(IntentState.Accepted)]);
        metrics.LedgerRead("beijing", LedgerSnapshot.Empty with { OpenOrphans = 1, Freezes = [new Freeze("beijing", null, FreezeKind.UnknownTasks, "two tasks", Fleet.Now)] }, Fleet.Now);
        metrics.PurchaseResolved("beijing", "transcode", ResolutionKind.Adopted);
        metrics.ClockCompared(TimeSpan.FromSeconds(0.4));
        metrics.TaskEnded("beijing", "transcode", IntentState.Fulfilled, TimeSpan.FromMinutes(8));
        metrics.LeadTimeSeen("beijing", "transcode", TimeSpan.FromMinutes(9));
        metrics.BudgetsRead([new BudgetUsage(Fleet.Budget(), new TimeInterval(Fleet.Now, Fleet.Now.AddDays(1)), 230, 460)]);
        metrics.Notified("on-call", NotificationOutcome.Sent);
        metrics.ApiCalled("scale_out_cluster", "200", TimeSpan.FromSeconds(1.2));
        metrics.CycleEnded("beijing", CycleResult.Completed, TimeSpan.FromSeconds(0.3), Fleet.Now, true);
        return harness;
    }

    public void Configure(params ManagedCluster[] clusters) =>
        Metrics.Configured("DryRun", "CNY", clusters, [Fleet.Budget()], ["prometheus"], ["on-call"]);

    public Task<Scrape> Scrape() => Telemetry.Scrape.Of(_registry);
}
