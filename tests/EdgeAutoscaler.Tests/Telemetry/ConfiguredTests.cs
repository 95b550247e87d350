using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Notifying;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Tests.Telemetry;

public sealed class ConfiguredTests
{
    private const string Group = "cluster=\"beijing\",node_group=\"transcode\"";

    [Fact]
    public async Task Configured_Cluster_StartsEveryResultAtZero()
    {
        var scrape = await MetricsHarness.Configured().Scrape();

        Assert.All(
            Words.All<CycleResult>(),
            result => Assert.Equal(0, scrape.Value($$"""cycles_total{cluster="beijing",result="{{result}}"}""")));
    }

    [Theory]
    [InlineData("nodes", "state", "ready", "not_ready", "in_flight", "ambiguous")]
    [InlineData("expiring_nodes", "within", "7d", "30d")]
    [InlineData("decisions_total", "outcome", "hold", "buy", "limited", "no_data")]
    [InlineData("purchases_total", "outcome", "accepted", "rejected", "ambiguous", "dry_run", "refused")]
    [InlineData("purchased_nodes_total", "term_months", "1", "12")]
    [InlineData("open_intents", "state", "reserved", "sending", "ambiguous", "needs_operator", "quarantine", "accepted", "stuck")]
    [InlineData("tasks", "state", "running", "succeeded", "failed", "unknown")]
    [InlineData("tasks_total", "result", "fulfilled", "partial", "failed")]
    public async Task Configured_Group_StartsEveryWordAtZeroAndKnowsNoOther(string name, string label, params string[] words)
    {
        var scrape = await MetricsHarness.Configured().Scrape();

        Assert.All(words, word => Assert.Equal(0, scrape.Value($$"""{{name}}{{{Group}},{{label}}="{{word}}"}""")));
        Assert.Equal(words.Length, scrape.Series.Count(series => series.StartsWith($"edge_autoscaler_{name}{{", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Configured_Group_StartsEveryLimitAtZero()
    {
        var scrape = await MetricsHarness.Configured().Scrape();

        Assert.All(LimitNames.All, limit => Assert.Equal(0, scrape.Value($$"""limited_total{{{Group}},limit="{{limit}}"}""")));
    }

    [Fact]
    public async Task Configured_Source_StartsEveryReasonAtZero()
    {
        var scrape = await MetricsHarness.Configured().Scrape();

        Assert.All(
            Words.All<SignalProblem>(),
            reason => Assert.Equal(0, scrape.Value($$"""load_source_errors_total{source="prometheus",reason="{{reason}}"}""")));
    }

    [Fact]
    public async Task Configured_NotificationTarget_StartsEveryOutcomeAtZero()
    {
        var scrape = await MetricsHarness.Configured().Scrape();

        Assert.All(
            Words.All<NotificationOutcome>(),
            outcome => Assert.Equal(0, scrape.Value($$"""notifications_total{target="on-call",outcome="{{outcome}}"}""")));
    }

    [Theory]
    [InlineData("Demo", "demo")]
    [InlineData("DryRun", "dry_run")]
    [InlineData("Live", "live")]
    public async Task Configured_Mode_IsOneAndTheOthersAreZero(string mode, string word)
    {
        var harness = MetricsHarness.Configured();

        harness.Metrics.Configured(mode, "CNY", [Fleet.Cluster()], [], [], []);

        var scrape = await harness.Scrape();
        Assert.All(
            new[] { "demo", "dry_run", "live" },
            other => Assert.Equal(other == word ? 1 : 0, scrape.Value($$"""mode{mode="{{other}}"}""")));
    }

    [Fact]
    public async Task Configured_Bounds_AreThoseOfTheGroup()
    {
        var scrape = await MetricsHarness.Configured().Scrape();

        Assert.Equal(1, scrape.Value($$"""min_nodes{{{Group}}}"""));
        Assert.Equal(40, scrape.Value($$"""max_nodes{{{Group}}}"""));
        Assert.Equal(30000, scrape.Value("""budget_limit{budget="fleet",currency="CNY"}"""));
    }

    [Fact]
    public async Task Configured_Twice_ChangesNothing()
    {
        var harness = MetricsHarness.Reported();
        var before = await harness.Scrape();

        harness.Configure(Fleet.Cluster());

        Assert.Equal(before.Text, (await harness.Scrape()).Text);
    }

    [Fact]
    public async Task Configured_GroupRemoved_DeletesItsSeriesAndKeepsTheOthers()
    {
        var harness = MetricsHarness.Reported();

        harness.Configure(Fleet.Cluster("beijing", "cdn"));

        var scrape = await harness.Scrape();
        Assert.DoesNotContain("transcode", scrape.Text, StringComparison.Ordinal);
        Assert.Equal(1, scrape.Value("""cycles_total{cluster="beijing",result="completed"}"""));
    }

    [Fact]
    public async Task Configured_ClusterRemoved_DeletesItsSeries()
    {
        var harness = MetricsHarness.Reported();

        harness.Configure(Fleet.Cluster("shanghai"));

        Assert.DoesNotContain("beijing", (await harness.Scrape()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configured_BudgetSignalPolicyAndSourceRemoved_DeletesTheirSeries()
    {
        var harness = MetricsHarness.Reported();
        var bare = Fleet.Group() with { Signals = [], Policies = [] };

        harness.Metrics.Configured("DryRun", "CNY", [Fleet.Cluster() with { NodeGroups = [bare] }], [Fleet.Budget("day")], ["zabbix"], ["chat"]);

        var scrape = await harness.Scrape();
        Assert.Null(scrape.Value("""budget_limit{budget="fleet",currency="CNY"}"""));
        Assert.DoesNotContain("signal=\"cpu\"", scrape.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("target-tracking cpu", scrape.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("source=\"prometheus\"", scrape.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("target=\"on-call\"", scrape.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configured_CurrencyChanged_LeavesNoAmountInTheOldOne()
    {
        var harness = MetricsHarness.Reported();

        harness.Metrics.Configured("DryRun", "USD", [Fleet.Cluster()], [Fleet.Budget()], [], []);

        Assert.DoesNotContain("CNY", (await harness.Scrape()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_AboutWhatIsNotConfigured_BringsNoSeriesBack()
    {
        var harness = MetricsHarness.Configured();
        var before = await harness.Scrape();
        var gone = Fleet.Group("shanghai");
        var metrics = harness.Metrics;

        metrics.SignalRead(gone, new SignalState(Fleet.Cpu, LoadSeries.Empty, SignalProblem.NoData, null), Fleet.Now);
        metrics.Decided(Fleet.Decision(gone));
        metrics.Purchased("shanghai", "transcode", PurchaseResult.Accepted, 1, 1);
        metrics.IntentsRead("shanghai", [Fleet.Intent(IntentState.Accepted, "shanghai")]);
        metrics.TaskEnded("shanghai", "transcode", IntentState.Failed, TimeSpan.FromMinutes(1));
        metrics.LeadTimeSeen("shanghai", "transcode", TimeSpan.FromMinutes(1));
        metrics.LoadSourceFailed("zabbix", SignalProblem.Timeout);
        metrics.Notified("chat", NotificationOutcome.Sent);
        metrics.CycleEnded("shanghai", CycleResult.Failed, TimeSpan.FromSeconds(1), Fleet.Now, false);

        Assert.Equal(before.Text, (await harness.Scrape()).Text);
    }
}
