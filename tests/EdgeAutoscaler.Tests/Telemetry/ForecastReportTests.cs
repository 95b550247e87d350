using EdgeAutoscaler.Core.Capacity;

namespace EdgeAutoscaler.Tests.Telemetry;

public sealed class ForecastReportTests
{
    private const string Labels = "cluster=\"beijing\",node_group=\"transcode\"";

    private readonly MetricsHarness _harness = MetricsHarness.Configured();
    private readonly NodeGroup _group = Fleet.Group();

    [Fact]
    public async Task Forecast_Known_TellsNodesByProbabilityAndWhatIsWorthwhile()
    {
        _harness.Metrics.Forecast(Fleet.Evaluation(_group, 8, Fleet.Now));

        var scrape = await _harness.Scrape();
        Assert.Equal(7, scrape.Value($$"""forecast_nodes{{{Labels}},probability="0.9"}"""));
        Assert.Equal(8 / 2.8, scrape.Value($$"""load_nodes{{{Labels}}}"""));
        Assert.Equal(40 * 86_400, scrape.Value($$"""forecast_history_seconds{{{Labels}}}"""));
        Assert.Equal(18 * 3_600, scrape.Value($$"""forecast_worthwhile_seconds{{{Labels}}}"""));
        Assert.Equal(3_600, scrape.Value($$"""planned_lead_time_seconds{{{Labels}},offer="tiny"}"""));
    }

    [Fact]
    public async Task Forecast_NoLongerKnown_ItsSeriesDisappear()
    {
        _harness.Metrics.Forecast(Fleet.Evaluation(_group, 8, Fleet.Now));

        _harness.Metrics.Forecast(Fleet.Evaluation(_group, 8, Fleet.Now) with { Forecast = null });

        Assert.DoesNotContain((await _harness.Scrape()).Series, series => series.Contains("_forecast_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Configured_OfferIsGone_SoIsItsLeadTime()
    {
        var group = _group with { Offers = [_group.Offers[0] with { Name = "huge" }] };
        _harness.Metrics.Forecast(Fleet.Evaluation(_group, 8, Fleet.Now));

        _harness.Metrics.Configured("DryRun", "CNY", [Fleet.Cluster() with { NodeGroups = [group] }], [], [], []);

        Assert.DoesNotContain((await _harness.Scrape()).Series, series => series.Contains("offer=\"tiny\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(8, 2, 2, 0)]
    [InlineData(24, 6, 0, 2)]
    public async Task Forecast_LoadAndNodes_AddUpOverTheTimeBetweenReadings(double load, double needed, double idle, double unserved)
    {
        _harness.Metrics.Forecast(Fleet.Evaluation(_group, load, Fleet.Now));
        _harness.Metrics.Forecast(Fleet.Evaluation(_group, load, Fleet.Now.AddSeconds(30)));

        await CountsAsync(30 * needed, 30 * idle, 30 * unserved);
    }

    [Fact]
    public async Task Forecast_LoadUnknownOrALongGap_AddsNothing()
    {
        _harness.Metrics.Forecast(Fleet.Evaluation(_group, 8, Fleet.Now));
        _harness.Metrics.Forecast(Fleet.Evaluation(_group, null, Fleet.Now.AddSeconds(30)));
        _harness.Metrics.Forecast(Fleet.Evaluation(_group, 8, Fleet.Now.AddHours(2)));

        await CountsAsync(0, 0, 0);
    }

    private async Task CountsAsync(double load, double idle, double unserved)
    {
        var scrape = await _harness.Scrape();
        Assert.Equal(load, scrape.Value($$"""load_node_seconds_total{{{Labels}}}"""));
        Assert.Equal(idle, scrape.Value($$"""idle_node_seconds_total{{{Labels}}}"""));
        Assert.Equal(unserved, scrape.Value($$"""unserved_node_seconds_total{{{Labels}}}"""));
    }
}
