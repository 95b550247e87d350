using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Tests.Telemetry;

public sealed class ReportTests
{
    private const string Load = """load{cluster="beijing",node_group="transcode",signal="cpu"}""";
    private const string Age = """load_age_seconds{cluster="beijing",node_group="transcode",signal="cpu"}""";
    private const string Asked = """policy_nodes{cluster="beijing",node_group="transcode",policy="target-tracking cpu"}""";

    private readonly MetricsHarness _harness = MetricsHarness.Configured();

    [Fact]
    public async Task BuildInfo_Always_NamesVersionAndRuntime()
    {
        var scrape = await new MetricsHarness().Scrape();

        var series = Assert.Single(scrape.Series, series => series.StartsWith("edge_autoscaler_build_info{", StringComparison.Ordinal));
        Assert.Matches("""version="\d+\.\d+\.\d+",runtime="10\.""", series);
    }

    [Fact]
    public async Task SignalRead_FreshSample_GivesItsValueAndAge()
    {
        Read(null, new LoadSample(Fleet.Now.AddSeconds(-90), 18.4));

        var scrape = await _harness.Scrape();
        Assert.Equal(18.4, scrape.Value(Load));
        Assert.Equal(90, scrape.Value(Age));
    }

    [Fact]
    public async Task SignalRead_ProblemAfterAValue_RemovesTheValueWhileItsAgeGrows()
    {
        var sample = new LoadSample(Fleet.Now.AddSeconds(-90), 18.4);
        Read(null, sample);

        Read(SignalProblem.Stale, sample);

        var scrape = await _harness.Scrape();
        Assert.Null(scrape.Value(Load));
        Assert.Equal(90, scrape.Value(Age));
    }

    [Fact]
    public async Task SignalRead_NoSampleAtAll_IsInfinitelyOld()
    {
        Read(SignalProblem.NoData);

        var scrape = await _harness.Scrape();
        Assert.Null(scrape.Value(Load));
        Assert.Equal(double.PositiveInfinity, scrape.Value(Age));
    }

    [Fact]
    public async Task LoadSourceFailed_Reason_IsCounted()
    {
        _harness.Metrics.LoadSourceFailed("prometheus", SignalProblem.TooFewSeries);

        Assert.Equal(1, (await _harness.Scrape()).Value("""load_source_errors_total{source="prometheus",reason="too_few_series"}"""));
    }

    [Fact]
    public async Task Decided_Buy_ShowsThePositionAndWhatIsWanted()
    {
        _harness.Metrics.Decided(Fleet.Decision(Fleet.Group()));

        var scrape = await _harness.Scrape();
        Assert.Equal(4, scrape.Value(Of("nodes", "state", "ready")));
        Assert.Equal(2, scrape.Value(Of("nodes", "state", "in_flight")));
        Assert.Equal(9, scrape.Value(Of("desired_nodes")));
        Assert.Equal(2, scrape.Value(Of("shortfall_nodes")));
        Assert.Equal(9, scrape.Value(Asked));
        Assert.Equal(1, scrape.Value(Of("decisions_total", "outcome", "buy")));
    }

    [Fact]
    public async Task Decided_LeasesThatEnd_CountWithinTheirTimeAndInTheLongerOneToo()
    {
        _harness.Metrics.Decided(Fleet.Decision(Fleet.Group()));

        var scrape = await _harness.Scrape();
        Assert.Equal(1, scrape.Value(Of("expiring_nodes", "within", "7d")));
        Assert.Equal(5, scrape.Value(Of("expiring_nodes", "within", "30d")));
    }

    [Fact]
    public async Task Decided_NodesCouldNotBeListed_LeavesNoOldCounts()
    {
        var decision = Fleet.Decision(Fleet.Group());
        _harness.Metrics.Decided(decision);

        _harness.Metrics.Decided(decision with { InventoryProblem = "timeout" });

        var scrape = await _harness.Scrape();
        Assert.DoesNotContain(scrape.Series, series => series.Contains("expiring_nodes{", StringComparison.Ordinal) || series.Contains("autoscaler_nodes{", StringComparison.Ordinal));
        Assert.Equal(9, scrape.Value(Of("desired_nodes")));
    }

    [Fact]
    public async Task Decided_Limited_CountsEachBindingLimitOnceAndNoOther()
    {
        _harness.Metrics.Decided(Fleet.Decision(
            Fleet.Group(),
            new AppliedLimit(LimitNames.MaxNodes, 5, LimitVerdict.Allow.Instance),
            new AppliedLimit(LimitNames.Budget, 5, new LimitVerdict.Reduce(2, "group")),
            new AppliedLimit(LimitNames.Budget, 2, new LimitVerdict.Deny("fleet"))));

        var scrape = await _harness.Scrape();
        Assert.Equal(1, scrape.Value(Of("limited_total", "limit", "budget")));
        Assert.Equal(0, scrape.Value(Of("limited_total", "limit", "max_nodes")));
        Assert.Equal(1, scrape.Value(Of("decisions_total", "outcome", "limited")));
    }

    [Fact]
    public async Task Decided_PolicyFallsSilent_RemovesWhatItAskedFor()
    {
        var decision = Fleet.Decision(Fleet.Group());
        _harness.Metrics.Decided(decision);

        _harness.Metrics.Decided(decision with { Policies = [new PolicyVerdict.Silent("target-tracking cpu", "cpu is stale")] });

        Assert.Null((await _harness.Scrape()).Value(Asked));
    }

    [Fact]
    public async Task Decided_TwoPoliciesOfOneName_ShowTheLargerDemand()
    {
        var decision = Fleet.Decision(Fleet.Group());
        var smaller = new PolicyVerdict.Asserts("target-tracking cpu", StepFunction.Constant(3), "");

        _harness.Metrics.Decided(decision with { Policies = [.. decision.Policies, smaller, new PolicyVerdict.Silent("target-tracking cpu", "")] });

        Assert.Equal(9, (await _harness.Scrape()).Value(Asked));
    }

    [Fact]
    public async Task Decided_PolicyAssertsNothing_AsksForNothingRatherThanZero()
    {
        var nothing = new PolicyVerdict.Asserts("target-tracking cpu", StepFunction.Unknown, "no window soon");

        _harness.Metrics.Decided(Fleet.Decision(Fleet.Group()) with { Policies = [nothing] });

        Assert.Null((await _harness.Scrape()).Value(Asked));
    }

    [Theory]
    [InlineData(nameof(PurchaseResult.Accepted), "accepted", 3)]
    [InlineData(nameof(PurchaseResult.Rejected), "rejected", 0)]
    [InlineData(nameof(PurchaseResult.Ambiguous), "ambiguous", 0)]
    [InlineData(nameof(PurchaseResult.DryRun), "dry_run", 0)]
    [InlineData(nameof(PurchaseResult.Refused), "refused", 0)]
    public async Task Purchased_Result_CountsNodesOnlyWhenAccepted(string result, string word, int nodes)
    {
        _harness.Metrics.Purchased("beijing", "transcode", Enum.Parse<PurchaseResult>(result), 3, 12);

        var scrape = await _harness.Scrape();
        Assert.Equal(1, scrape.Value(Of("purchases_total", "outcome", word)));
        Assert.Equal(nodes, scrape.Value(Of("purchased_nodes_total", "term_months", "12")));
    }

    [Fact]
    public async Task IntentsRead_OpenAndSettled_ShowsTheOpenOnesWithTheirTasks()
    {
        _harness.Metrics.IntentsRead(
            "beijing",
            [
                Fleet.Intent(IntentState.Ambiguous),
                Fleet.Intent(IntentState.Accepted) with { TaskId = "T-1", TaskState = TaskState.Running },
                Fleet.Intent(IntentState.Accepted) with { TaskId = "T-2" },
                Fleet.Intent(IntentState.Fulfilled) with { TaskId = "T-3", TaskState = TaskState.Succeeded },
                Fleet.Intent(IntentState.Accepted, "shanghai"),
            ]);

        var scrape = await _harness.Scrape();
        Assert.Equal(1, scrape.Value(Of("open_intents", "state", "ambiguous")));
        Assert.Equal(2, scrape.Value(Of("open_intents", "state", "accepted")));
        Assert.Equal(1, scrape.Value(Of("tasks", "state", "running")));
        Assert.Equal(1, scrape.Value(Of("tasks", "state", "unknown")));
        Assert.Equal(0, scrape.Value(Of("tasks", "state", "succeeded")));
    }

    [Fact]
    public async Task IntentsRead_NothingOpenAnyMore_FallsBackToZero()
    {
        _harness.Metrics.IntentsRead("beijing", [Fleet.Intent(IntentState.Stuck)]);

        _harness.Metrics.IntentsRead("beijing", []);

        Assert.Equal(0, (await _harness.Scrape()).Value(Of("open_intents", "state", "stuck")));
    }

    [Theory]
    [InlineData(IntentState.Fulfilled, "fulfilled")]
    [InlineData(IntentState.Partial, "partial")]
    [InlineData(IntentState.Failed, "failed")]
    public async Task TaskEnded_End_IsCountedWithItsDuration(IntentState state, string word)
    {
        _harness.Metrics.TaskEnded("beijing", "transcode", state, TimeSpan.FromMinutes(8));

        var scrape = await _harness.Scrape();
        Assert.Equal(1, scrape.Value(Of("tasks_total", "result", word)));
        Assert.Equal(480, scrape.Value(Of("task_duration_seconds_sum")));
    }

    [Fact]
    public void TaskEnded_StateThatIsNoEnd_IsABug() => Assert.Throws<ArgumentOutOfRangeException>(
        () => _harness.Metrics.TaskEnded("beijing", "transcode", IntentState.Stuck, TimeSpan.FromMinutes(8)));

    [Fact]
    public async Task LeadTimeSeen_Node_IsObservedInSeconds()
    {
        _harness.Metrics.LeadTimeSeen("beijing", "transcode", TimeSpan.FromMinutes(9));

        var scrape = await _harness.Scrape();
        Assert.Equal(1, scrape.Value(Of("lead_time_seconds_count")));
        Assert.Equal(540, scrape.Value(Of("lead_time_seconds_sum")));
    }

    [Fact]
    public async Task BudgetsRead_Usage_ShowsCommittedAndHeld()
    {
        _harness.Metrics.BudgetsRead([new BudgetUsage(Fleet.Budget(), new TimeInterval(Fleet.Now, Fleet.Now.AddDays(1)), 230.5m, 460)]);

        var scrape = await _harness.Scrape();
        Assert.Equal(230.5, scrape.Value("""budget_committed{budget="fleet",currency="CNY"}"""));
        Assert.Equal(460, scrape.Value("""budget_held{budget="fleet",currency="CNY"}"""));
    }

    [Fact]
    public async Task ApiCalled_Request_IsCountedByCodeAndTimed()
    {
        _harness.Metrics.ApiCalled("scale_out_cluster", "403", TimeSpan.FromSeconds(1.5));

        var scrape = await _harness.Scrape();
        Assert.Equal(1, scrape.Value("""api_requests_total{operation="scale_out_cluster",code="403"}"""));
        Assert.Equal(1.5, scrape.Value("""api_request_duration_seconds_sum{operation="scale_out_cluster"}"""));
    }

    [Fact]
    public async Task CycleEnded_Completed_MovesTheTimestamp()
    {
        _harness.Metrics.CycleEnded("beijing", CycleResult.Completed, TimeSpan.FromSeconds(0.3), Fleet.Now, true);

        var scrape = await _harness.Scrape();
        Assert.Equal(Fleet.Now.ToUnixTimeSeconds(), scrape.Value("""last_cycle_timestamp_seconds{cluster="beijing"}"""));
        Assert.Equal(1, scrape.Value("""safe_to_scale{cluster="beijing"}"""));
        Assert.Equal(0.3, scrape.Value("""cycle_duration_seconds_sum{cluster="beijing"}"""));
    }

    [Theory]
    [InlineData(nameof(CycleResult.Failed), "failed")]
    [InlineData(nameof(CycleResult.TimedOut), "timed_out")]
    public async Task CycleEnded_Broken_LeavesTheTimestampAlone(string result, string word)
    {
        _harness.Metrics.CycleEnded("beijing", Enum.Parse<CycleResult>(result), TimeSpan.FromSeconds(1), Fleet.Now, false);

        var scrape = await _harness.Scrape();
        Assert.Equal(1, scrape.Value($$"""cycles_total{cluster="beijing",result="{{word}}"}"""));
        Assert.Equal(0, scrape.Value("""last_cycle_timestamp_seconds{cluster="beijing"}"""));
    }

    private static string Of(string name) => $$"""{{name}}{cluster="beijing",node_group="transcode"}""";

    private static string Of(string name, string label, string word) =>
        $$"""{{name}}{cluster="beijing",node_group="transcode",{{label}}="{{word}}"}""";

    private void Read(SignalProblem? problem, params LoadSample[] samples) =>
        _harness.Metrics.SignalRead(Fleet.Group(), new SignalState(Fleet.Cpu, LoadSeries.From(samples), problem, null), Fleet.Now);
}
