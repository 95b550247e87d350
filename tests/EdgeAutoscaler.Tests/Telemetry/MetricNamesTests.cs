namespace EdgeAutoscaler.Tests.Telemetry;

public sealed class MetricNamesTests
{
    private static readonly string[] Documented =
    [
        "api_request_duration_seconds", "api_requests_total", "approvals_waiting_nodes", "budget_committed", "budget_held", "budget_limit", "build_info",
        "clock_skew_seconds", "config_last_reload_success_timestamp_seconds", "config_last_reload_successful", "config_reloads_total", "cycle_duration_seconds", "cycles_total", "decisions_total", "desired_nodes", "expiring_nodes", "forecast_history_seconds",
        "forecast_nodes", "forecast_worthwhile_seconds", "frozen", "idle_node_seconds_total", "last_cycle_timestamp_seconds", "lead_time_seconds",
        "limited_total", "load", "load_age_seconds", "load_node_seconds_total", "load_nodes", "load_source_errors_total", "max_nodes", "min_nodes", "mode", "nodes", "notifications_total", "open_intents",
        "orphan_tasks", "paused", "planned_lead_time_seconds", "policy_nodes", "purchased_nodes_total", "purchases_total", "reconciliations_total", "safe_to_scale", "shortfall_nodes", "task_duration_seconds", "tasks",
        "tasks_total", "unserved_node_seconds_total",
    ];

    [Fact]
    public async Task Export_EverythingReported_HoldsExactlyTheDocumentedFamilies()
    {
        var scrape = await MetricsHarness.Reported().Scrape();

        Assert.Equal(Prefixed(Documented), scrape.Families.Keys.Order());
    }

    [Fact]
    public async Task Export_ConfiguredOnly_DescribesEveryFamilyAlready()
    {
        var scrape = await MetricsHarness.Configured().Scrape();

        Assert.Equal(Prefixed(Documented), scrape.Families.Keys.Order());
    }

    [Fact]
    public async Task Export_EveryCounter_EndsInTotalAndNothingElseDoes()
    {
        var scrape = await MetricsHarness.Reported().Scrape();

        Assert.All(scrape.Families, family =>
            Assert.Equal(family.Value == "counter", family.Key.EndsWith("_total", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Export_EveryHistogram_IsInSeconds()
    {
        var scrape = await MetricsHarness.Reported().Scrape();

        Assert.All(
            scrape.Families.Where(family => family.Value == "histogram"),
            family => Assert.EndsWith("_seconds", family.Key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("lead_time_seconds")]
    [InlineData("task_duration_seconds")]
    public async Task Export_DurationOfAPurchase_HasBucketsFromHalfAMinuteToTwoHours(string name)
    {
        var scrape = await MetricsHarness.Reported().Scrape();

        var buckets = scrape.Series.Where(series => series.StartsWith($"edge_autoscaler_{name}_bucket", StringComparison.Ordinal)).ToList();
        Assert.Contains("""le="30"}""", buckets[0], StringComparison.Ordinal);
        Assert.Contains("""le="7200"}""", buckets[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_AnySeries_CarriesNoId()
    {
        var scrape = await MetricsHarness.Reported().Scrape();

        Assert.DoesNotContain("c0ffee", scrape.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("i-1", scrape.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Prefixed(IEnumerable<string> names) => names.Select(name => $"edge_autoscaler_{name}").Order();
}
