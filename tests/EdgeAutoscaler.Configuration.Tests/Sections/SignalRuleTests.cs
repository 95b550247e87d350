namespace EdgeAutoscaler.Configuration.Tests.Sections;

public sealed class SignalRuleTests
{
    private const string Cpu = $"{Document.Group}:Signals:cpu";

    [Theory]
    [InlineData("Source", "null", "Is missing")]
    [InlineData("Source", "\"thanos\"", "Must be one of prometheus")]
    [InlineData("Query", "null", "Is missing. Must be a PromQL query")]
    [InlineData("Query", "\"\"", "a PromQL query")]
    [InlineData("Query", "\"3\"", "Is a number and measures nothing")]
    [InlineData("FreshnessQuery", "\"  \"", "a PromQL query")]
    [InlineData("MaxAge", "\"00:00:00\"", "above zero")]
    [InlineData("MaxAge", "\"2m\"", "[days.]hh:mm:ss")]
    [InlineData("MinSeries", "0", "a whole number from 1")]
    [InlineData("Labels", "{ \"node-group\": \"a\" }", "label name", "Labels:node-group")]
    [InlineData("Labels", "{ \"group\": \"\" }", "the label's value", "Labels:group")]
    public void Read_WrongValue_NamesKeyAndForm(string key, string json, string messagePart, string? errorKey = null) =>
        Document.Example().With($"{Cpu}:{key}", json).HasError($"{Cpu}:{errorKey ?? key}", messagePart);

    [Fact]
    public void Read_WrongSignalName_IsAnError() => Document.Example()
        .With($"{Document.Group}:Signals:CPU load", """{ "Source": "prometheus", "Query": "load" }""")
        .HasError($"{Document.Group}:Signals:CPU load", "a-z, 0-9");

    [Fact]
    public void Read_NoLoadSourceAtAll_SaysWhereToDescribeOne() =>
        Document.Example().Without("LoadSources").HasError($"{Cpu}:Source", "Autoscaler:LoadSources");

    [Theory]
    [InlineData("sum(rate(cpu[5m]))", 300)]
    [InlineData("max_over_time(load[1h]) + rate(cpu[5m])", 3600)]
    [InlineData("sum(load)", 90)]
    public void Read_AveragingWindow_IsTheLongestRangeOrElseMaxAge(string query, int seconds)
    {
        var signal = Document.Example().With($"{Cpu}:Query", $"\"{query}\"").With($"{Cpu}:MaxAge", "\"00:01:30\"").ReadValid()
            .Clusters[0].Cluster.NodeGroups[0].Signals.Single();

        Assert.Equal(TimeSpan.FromSeconds(seconds), signal.AveragingWindow);
        Assert.Equal(TimeSpan.FromSeconds(90), signal.MaxAge);
    }

    [Fact]
    public void Read_LabelsAndMinSeries_AreKept()
    {
        var signal = Document.Example().With($"{Cpu}:Labels", """{ "node_group": "transcode" }""").With($"{Cpu}:MinSeries", "3").ReadValid()
            .Clusters[0].Cluster.NodeGroups[0].Signals.Single();

        Assert.Equal(("cpu", "prometheus", 3), (signal.Name, signal.Source, signal.MinSeries));
        Assert.Equal("transcode", signal.Labels["node_group"]);
        Assert.Equal("max(timestamp(cpu_seconds_total))", signal.FreshnessQuery);
    }
}
