using System.Text.Json.Nodes;
using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Configuration.Tests;

public sealed class SettingsReaderTests
{
    private const string Signal = $"{Document.Group}:Signals:cpu";

    [Fact]
    public void Read_CompleteDocument_KeepsEveryValue()
    {
        var settings = new Document().Valid();

        Assert.Equal((ServiceMode.DryRun, "CNY", "Asia/Shanghai"), (settings.Mode, settings.Currency, settings.TimeZone.Id));
        Assert.Equal((TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(15)), (settings.EvaluationInterval, settings.TaskPollInterval));
        Assert.Equal(new PurchaseSettings(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(15), TimeSpan.FromDays(1)), settings.Purchase);
        Assert.Equal([("fleet", BudgetWindow.Month, 30000m), ("beijing/transcode/group", BudgetWindow.Day, 5000m)], settings.Budgets.Select(budget => (budget.FullName, budget.Window, budget.Limit)));
        var group = Assert.Single(Assert.Single(settings.Clusters).Cluster.NodeGroups);
        Assert.Equal(("beijing", "transcode", 0, 40, 4d), (group.Cluster, group.Name, group.MinNodes, group.MaxNodes, group.NodeCapacity));
        Assert.Equal((5, 10, 20, 4, 12), (group.Limits.MaxNodesPerPurchase, group.Limits.MaxNodesPerHour, group.Limits.MaxNodesPerDay, group.Limits.MaxPurchasesPerHour, group.Limits.MaxPurchasesPerDay));
        Assert.Equal([1, 3, 6, 12], group.Offers[0].Prices.Keys);
        Assert.Equal((3, TimeSpan.FromMinutes(5)), (group.Policies.Length, group.Signals[0].AveragingWindow));
    }

    [Fact]
    public void Read_OnlyWhatIsRequired_TakesTheSafeDefaults()
    {
        var document = new Document();
        foreach (var key in new[] { "Mode", "Listen", "EvaluationInterval", "TaskPollInterval", "TimeZone", "Currency", "Ledger", "Purchase", "Budgets" })
            document.With(key, null);

        var settings = document.Valid();

        Assert.Equal((ServiceMode.DryRun, "http://127.0.0.1:9464/", "Data Source=data/ledger.db"), (settings.Mode, settings.Listen.ToString(), settings.LedgerConnectionString));
        Assert.Equal(("CNY", "Asia/Shanghai", TimeSpan.FromSeconds(30)), (settings.Currency, settings.TimeZone.Id, settings.EvaluationInterval));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ \"Autoscaler\": null }")]
    [InlineData("{ \"Autoscaler\": {} }")]
    [InlineData("{ \"Autoscaler\": [] }")]
    [InlineData("{ \"Autoscaler\": \"Live\" }")]
    [InlineData("{ \"Autoscaler\": [ 1, null ] }")]
    public void Read_NoSection_IsInvalid(string json) =>
        Assert.NotEmpty(Assert.IsType<SettingsResult.Invalid>(Document.Read(json)).Errors);

    [Fact]
    public void Read_ManyThingsWrong_ReportsThemAllAtOnce()
    {
        var errors = new Document()
            .With("Mode", "\"On\"")
            .With("Budgets:0:Limit", "-1")
            .With($"{Document.Group}:MaxNodes", "\"many\"")
            .With($"{Document.Group}:Offers:0:SystemDiskSize", "25")
            .With($"{Document.Group}:Policies:2:Cron", "\"daily\"")
            .With("Extra", "1")
            .Errors();

        Assert.Equal(6, errors.Count);
        Assert.Contains(errors, error => error is { Key: "Autoscaler:Mode", Value: "On" });
    }

    [Fact]
    public void Read_LiveWithoutFreshness_IsAnErrorForAnAggregate() =>
        Live().With($"{Signal}:FreshnessQuery", null).Fails($"{Signal}:FreshnessQuery", "max(timestamp(metric))");

    [Fact]
    public void Read_LiveWithoutFreshness_IsValidForABareSelector() =>
        Live().With($"{Signal}:FreshnessQuery", null).With($"{Signal}:Query", "\"load{job=\\\"edge\\\"}\"").Valid();

    [Fact]
    public void Read_LiveWithoutLoginPassword_IsAnErrorOfEveryCluster() =>
        Live().With("AckEdge:LoginPasswordFile", null).Fails("Clusters:0:AckEdge:LoginPasswordFile", "is required in Live mode");

    [Fact]
    public void Read_ClusterWithItsOwnWay_StandsOnTopOfTheFleets()
    {
        var cluster = Live().With("Clusters:0:AckEdge:Endpoint", "\"https://cs.cn-shanghai.aliyuncs.com\"").Valid().Clusters[0];

        Assert.Equal(new AckEdgeSettings(new Uri("https://cs.cn-shanghai.aliyuncs.com"), "/run/secrets/password", TimeSpan.FromSeconds(30)), cluster.AckEdge);
    }

    [Fact]
    public void Read_ListenForOtherMachinesWithAToken_IsValid() =>
        Assert.Equal("/run/token", new Document().With("Listen", "\"http://0.0.0.0:9464\"").With("ApiTokenFile", "\"/run/token\"").Valid().ApiTokenFile);

    [Fact]
    public void Read_EveryValueTurnedIntoASection_IsInvalidAndNamesIt()
    {
        foreach (var path in Leaves(new Document().Root, ""))
            AssertNamed(path, new Document().With(path, "{ \"Nested\": 1 }"));
    }

    [Fact]
    public void Read_EverySectionTurnedIntoAValue_IsInvalidAndNamesIt()
    {
        foreach (var path in Sections(new Document().Root, ""))
            AssertNamed(path, new Document().With(path, "\"text\""));
    }

    [Theory]
    [InlineData("Clusters")]
    [InlineData("Budgets")]
    [InlineData($"{Document.Group}:Offers")]
    [InlineData($"{Document.Group}:Policies")]
    [InlineData($"{Document.Group}:Match:InstanceTypes")]
    public void Read_ListWithANullEntryOrNames_IsInvalid(string path)
    {
        AssertNamed(path, new Document().With(path, "[ null ]"));
        AssertNamed(path, new Document().With(path, "{ \"first\": { \"Name\": \"a\" } }"));
    }

    private static Document Live() => new Document().With("Mode", "\"Live\"").With("AckEdge:LoginPasswordFile", "\"/run/secrets/password\"");

    private static void AssertNamed(string path, Document document) =>
        Assert.Contains(document.Errors(), error => error.Key.StartsWith($"Autoscaler:{path}", StringComparison.Ordinal));

    private static IEnumerable<string> Leaves(JsonNode? node, string path) =>
        Children(node, path).SelectMany(child => child.Value is JsonObject or JsonArray ? Leaves(child.Value, child.Path) : child.Path.EndsWith("Labels", StringComparison.Ordinal) ? [] : [child.Path]);

    private static IEnumerable<string> Sections(JsonNode? node, string path) =>
        Children(node, path).Where(child => child.Value is JsonObject or JsonArray).SelectMany(child => Sections(child.Value, child.Path).Prepend(child.Path));

    private static IEnumerable<(string Path, JsonNode? Value)> Children(JsonNode? node, string path) => node switch
    {
        JsonObject section => section.Select(pair => ($"{path}:{pair.Key}".TrimStart(':'), pair.Value)),
        JsonArray list => list.Select((value, index) => ($"{path}:{index}", value)),
        _ => [],
    };
}
