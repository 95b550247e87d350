namespace EdgeAutoscaler.Backtest.Commands;

public sealed class GroupFinderTests : IDisposable
{
    private readonly TraceFiles _files = new();

    [Fact]
    public void Find_NamedGroup_ComesWithBudgetsAndCurrency()
    {
        var found = Assert.IsType<GroupResult.Found>(GroupFinder.Find(TraceFiles.Settings, "shanghai/cache"));

        Assert.Equal("shanghai/cache", found.Group.FullName);
        Assert.Equivalent(new[] { "fleet", "beijing/transcode/group", "shanghai/shanghai" }, found.Budgets.Select(budget => budget.FullName), strict: true);
        Assert.Equal("CNY", found.Currency);
    }

    [Theory]
    [InlineData("\"Mode\": \"Demo\"", "\"Mode\": \"DryRun\"")]
    [InlineData("http://127.0.0.1:9090", "http://prometheus.invalid")]
    public void Find_ModeAndAddresses_DoNotMatter(string written, string other) =>
        Assert.IsType<GroupResult.Found>(GroupFinder.Find(Changed(written, other), "beijing/transcode"));

    [Theory]
    [InlineData("\"AutoRenew\": false", "\"AutoRenew\": true, \"AutoRenewPeriod\": 1", "tiny-telecom with AutoRenew")]
    [InlineData("\"Predictive\", \"Signal\": \"cpu\"", "\"AverageUtilization\", \"Signal\": \"cpu\"", "policy AverageUtilization")]
    public void Find_GroupThatCannotBeReplayed_SaysWhy(string written, string other, string problem)
    {
        var unusable = Assert.IsType<GroupResult.Unusable>(GroupFinder.Find(Changed(written, other), "beijing/transcode"));

        Assert.Contains(problem, Assert.Single(unusable.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Find_NoSuchFile_SaysSo() =>
        Assert.Contains("none.json", Assert.IsType<GroupResult.Unusable>(GroupFinder.Find(_files.PathOf("none.json"), null)).Problems[0], StringComparison.Ordinal);

    public void Dispose() => _files.Dispose();

    private string Changed(string written, string other)
    {
        var text = File.ReadAllText(TraceFiles.Settings);
        Assert.Contains(written, text, StringComparison.Ordinal);
        return _files.Write("appsettings.json", text.Replace(written, other, StringComparison.Ordinal));
    }
}
