using EdgeAutoscaler.Tests.Deploy;

namespace EdgeAutoscaler.Tests.Telemetry;

public sealed class PromtoolTests
{
    [ToolFact("promtool")]
    public async Task CheckMetrics_EverythingReported_FindsNothingToSay()
    {
        var scrape = await MetricsHarness.Reported().Scrape();

        var result = await Tool.Run("promtool", scrape.Text, "check", "metrics");

        Assert.Equal(new ToolResult(0, "", ""), result);
    }
}
