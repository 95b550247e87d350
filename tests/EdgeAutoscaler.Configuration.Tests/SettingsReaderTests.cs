using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Purchasing;
using Microsoft.Extensions.Configuration;

namespace EdgeAutoscaler.Configuration.Tests;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Read_Example_GivesTheServiceAsWritten()
    {
        var settings = Document.Example().ReadValid();

        Assert.Equal(ServiceMode.DryRun, settings.Mode);
        Assert.Equal(new Uri("http://127.0.0.1:9464"), settings.Listen);
        Assert.Equal(TimeSpan.FromSeconds(30), settings.EvaluationInterval);
        Assert.Equal(TimeSpan.FromSeconds(15), settings.TaskPollInterval);
        Assert.Equal("Asia/Shanghai", settings.TimeZone.Id);
        Assert.Equal("CNY", settings.Currency);
        Assert.Equal(new LedgerSettings(LedgerProvider.Sqlite, "Data Source=data/ledger.db", null), settings.Ledger);
        Assert.Equal(PurchaseTimings.Default, settings.Purchase);
        Assert.Equal(new LoadSourceSettings(new Uri("http://127.0.0.1:9090"), null, null, null), settings.LoadSources["prometheus"]);
    }

    [Fact]
    public void Read_Example_GivesTheGroupAsWritten()
    {
        var group = Document.Example().ReadValid().Clusters.Single().Cluster.NodeGroups.Single();

        Assert.Equal("beijing/transcode", group.FullName);
        Assert.Equal((0, 40, 4.0), (group.MinNodes, group.MaxNodes, group.NodeCapacity));
        Assert.Equal("ens.sn1.tiny", Assert.Single(group.Match.InstanceTypes));
        Assert.Equal(["target-tracking cpu", "step cpu", "schedule 0 0 18 ? * MON-FRI"], group.Policies.Select(policy => policy.Name));
        Assert.Equal(new Stabilization(1, 1), group.Stabilization);
        Assert.Equal((5, 10, 20), (group.Limits.MaxNodesPerPurchase, group.Limits.MaxNodesPerHour, group.Limits.MaxNodesPerDay));
        Assert.Equal((4, 12), (group.Limits.MaxPurchasesPerHour, group.Limits.MaxPurchasesPerDay));
        Assert.True(group.Limits is { Canary: true, SpikeGuard: true });
    }

    [Fact]
    public void Read_Example_GivesTheOfferAsWritten()
    {
        var offer = Document.Example().ReadValid().Clusters[0].Cluster.NodeGroups[0].Offers.Single();

        Assert.Equal(("tiny-telecom", "ens.sn1.tiny", "cn-beijing-telecom"), (offer.Name, offer.InstanceType, offer.EnsRegionId));
        Assert.Equal((20, 0, 60), (offer.SystemDiskSize, offer.DataDiskSize, offer.TimeoutMins));
        Assert.Equal((false, null), (offer.AutoRenew, offer.AutoRenewPeriod));
        Assert.Equal(InternetChargeType.BandwidthByDay, offer.InternetChargeType);
        Assert.Equal(TimeSpan.FromHours(1), offer.LeadTime);
        Assert.Equal(new Term(1), offer.DefaultTerm);
        Assert.Equal([(1, 230m), (3, 690m), (6, 1270m), (12, 2290m)], offer.Prices.Select(price => (price.Key, price.Value)));
    }

    [Fact]
    public void Read_BudgetsOfEveryScope_GivesThemInOneList()
    {
        var settings = Document.Example()
            .With("Clusters:0:Budgets:0", """{ "Name": "hourly", "Window": "hour", "Limit": 12.5 }""")
            .ReadValid();

        Assert.Equal(["fleet", "beijing/hourly", "beijing/transcode/group"], settings.Budgets.Select(budget => budget.FullName));
        Assert.Equal([BudgetWindow.Month, BudgetWindow.Hour, BudgetWindow.Day], settings.Budgets.Select(budget => budget.Window));
        Assert.Equal([30000m, 12.5m, 5000m], settings.Budgets.Select(budget => budget.Limit));
        Assert.All(settings.Budgets, budget => Assert.Equal("Asia/Shanghai", budget.Zone.Id));
    }

    [Fact]
    public void Read_ClusterWithItsOwnAckEdge_CompletesItFromTheDefaults()
    {
        var ackEdge = Document.Example().ReadValid().Clusters.Single().AckEdge;

        Assert.Equal(new AckEdgeSettings(new Uri("https://cs.cn-beijing.aliyuncs.com"), "/run/secrets/login-password", TimeSpan.FromSeconds(20)), ackEdge);
    }

    [Fact]
    public void Read_OnlyWhatIsRequired_GivesTheDefaults()
    {
        var settings = Minimal().ReadValid();
        var group = settings.Clusters.Single().Cluster.NodeGroups.Single();
        var offer = group.Offers.Single();

        Assert.Equal((ServiceMode.DryRun, "CNY", "Asia/Shanghai"), (settings.Mode, settings.Currency, settings.TimeZone.Id));
        Assert.Equal((new Uri("http://127.0.0.1:9464"), "Data Source=data/ledger.db"), (settings.Listen, settings.Ledger.ConnectionString));
        Assert.Equal((TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(15)), (settings.EvaluationInterval, settings.TaskPollInterval));
        Assert.Equal(TimeSpan.FromDays(1), settings.Purchase.QuarantineHold);
        Assert.Equal(TimeSpan.FromSeconds(30), settings.Clusters[0].AckEdge.RequestTimeout);
        Assert.Equal(new Core.Limits.GroupLimits(), group.Limits);
        Assert.Equal((1.0, Stabilization.None), (group.NodeCapacity, group.Stabilization));
        Assert.Equal((null, null, null, null), (offer.DataDiskSize, offer.AutoRenew, offer.AutoRenewPeriod, offer.TimeoutMins));
        Assert.Equal((TimeSpan.FromHours(1), new Term(1)), (offer.LeadTime, offer.DefaultTerm));
    }

    [Fact]
    public void Read_ShippedAppsettings_AreValid()
    {
        using var shipped = typeof(Document).Assembly.GetManifestResourceStream("appsettings.json")!;

        var settings = Assert.IsType<SettingsResult.Valid>(SettingsReader.Read(new ConfigurationBuilder().AddJsonStream(shipped).Build())).Settings;

        Assert.Equal(ServiceMode.Demo, settings.Mode);
    }

    [Fact]
    public void Read_NoSection_IsADryRunWithoutClusters() => Assert.Equal(
        "Autoscaler:Clusters",
        Assert.Single(Assert.IsType<SettingsResult.Invalid>(SettingsReader.Read(new ConfigurationBuilder().Build())).Errors).Key);

    [Fact]
    public void Read_ManyMistakes_ReportsAllOfThemAtOnce()
    {
        var errors = Document.Example()
            .With("Mode", "\"Alive\"")
            .With("EvaluationInterval", "30")
            .With("Ledger:Provider", "\"Oracle\"")
            .With("Budgets:0:Limit", "-1")
            .With("Clusters:0:ClusterId", "\"no id\"")
            .With($"{Document.Group}:MaxNodes", "\"many\"")
            .With($"{Document.Group}:Policies:0:Signal", "\"memory\"")
            .With($"{Document.Group}:Offers:0:SystemDiskSize", "25")
            .With($"{Document.Group}:Offers:0:Colour", "\"red\"")
            .ReadErrors();

        string[] expected =
        [
            "Mode", "EvaluationInterval", "Ledger:Provider", "Budgets:0:Limit", "Clusters:0:ClusterId", $"{Document.Group}:MaxNodes",
            $"{Document.Group}:Policies:0:Signal", $"{Document.Group}:Offers:0:SystemDiskSize", $"{Document.Group}:Offers:0:Colour",
        ];
        Assert.Equal(expected.Order(), errors.Select(error => error.Key["Autoscaler:".Length..]).Order());
    }

    [Fact]
    public void Read_WrongValue_ShowsItAsWritten() =>
        Assert.Equal("25", Assert.Single(Document.Example().With($"{Document.Group}:Offers:0:SystemDiskSize", "25").ReadErrors()).Value);

    private static Document Minimal()
    {
        var document = Document.Example();
        string[] optional =
        [
            "Mode", "Listen", "ApiTokenFile", "EvaluationInterval", "TaskPollInterval", "TimeZone", "Currency", "Ledger", "Purchase", "LoadSources", "Budgets",
            "AckEdge:LoginPasswordFile", "AckEdge:RequestTimeout", "Clusters:0:AckEdge", "Clusters:0:Budgets",
        ];
        string[] optionalOfGroup =
        [
            "NodeCapacity", "Match", "Signals", "Policies", "Stabilization", "Limits", "Offers:0:DataDiskSize", "Offers:0:AutoRenew",
            "Offers:0:AutoRenewPeriod", "Offers:0:TimeoutMins", "Offers:0:LeadTime", "Offers:0:DefaultTermMonths",
        ];
        foreach (var path in optional.Concat(optionalOfGroup.Select(path => $"{Document.Group}:{path}")))
            document.Without(path);
        return document.With($"{Document.Group}:MinNodes", "3");
    }
}
