namespace EdgeAutoscaler.Tests.Deploy;

public sealed class AlertRulesTests
{
    private const string Rules = "deploy/prometheus/edge-autoscaler.rules.yml";
    private const string UnitTests = "tests/EdgeAutoscaler.Tests/Deploy/edge-autoscaler.rules.test.yml";

    [ToolFact("promtool")]
    public async Task CheckConfig_ScrapeExampleWithItsRules_IsValid()
    {
        var result = await Tool.Run("promtool", "", "check", "config", "--lint-fatal", DeployFiles.PathOf("deploy/prometheus/prometheus.yml"));

        Assert.True(result.ExitCode == 0, result.ToString());
    }

    [ToolFact("promtool")]
    public async Task CheckRules_Alerts_AreCleanEvenForTheLinter()
    {
        var result = await Tool.Run("promtool", "", "check", "rules", "--lint-fatal", DeployFiles.PathOf(Rules));

        Assert.True(result.ExitCode == 0, result.ToString());
    }

    [ToolFact("promtool")]
    public async Task TestRules_RecordedSituations_FireWhatTheyShouldAndNothingElse()
    {
        var result = await Tool.Run("promtool", "", "test", "rules", DeployFiles.PathOf(UnitTests));

        Assert.True(result.ExitCode == 0, result.ToString());
    }

    [Fact]
    public async Task Rules_EveryMetric_Exists()
    {
        var used = DeployFiles.MetricNamesIn(DeployFiles.Read(Rules)).ToList();

        Assert.NotEmpty(used);
        Assert.Subset((await DeployFiles.RegisteredNames()).ToHashSet(), used.ToHashSet());
    }

    [Fact]
    public void Rules_EveryAlert_HasAUnitTest()
    {
        var tests = DeployFiles.Read(UnitTests);

        Assert.All(Alerts(), alert => Assert.Contains(alert, tests, StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_EveryAlert_TellsWhatIsWrongAndWhatToDo()
    {
        var rules = DeployFiles.Read(Rules);

        Assert.All(new[] { "severity:", "summary:", "description:" }, key => Assert.Equal(Alerts().Count, rules.Split(key).Length - 1));
    }

    private static List<string> Alerts() => [.. DeployFiles.Read(Rules)
        .Split('\n')
        .Where(line => line.Contains("- alert:", StringComparison.Ordinal))
        .Select(line => line.Split(':')[1].Trim())];
}
