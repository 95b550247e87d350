namespace EdgeAutoscaler.Configuration.Tests.Reading;

public sealed class NodeGroupKeysTests
{
    [Theory]
    [InlineData("Name", null, "is required")]
    [InlineData("Name", "\"-cache\"", "letters, digits")]
    [InlineData("MinNodes", "-1", "at least 0")]
    [InlineData("MinNodes", "1.5", "at least 0")]
    [InlineData("MinNodes", "41", "at most MaxNodes, 40")]
    [InlineData("MaxNodes", null, "is required")]
    [InlineData("MaxNodes", "-1", "at least 0")]
    [InlineData("MaxNodes", "\"\"", "must not be empty")]
    [InlineData("MaxNodes", "\"1,000\"", "a number of nodes")]
    [InlineData("MaxNodes", "100001", "a number of nodes")]
    [InlineData("NodeCapacity", "0", "above 0")]
    [InlineData("NodeCapacity", "\"NaN\"", "above 0")]
    [InlineData("NodeCapacity", "\"1e999\"", "above 0")]
    [InlineData("NodeCapacity", "\"0,5\"", "above 0")]
    [InlineData("Offers", null, "at least one offer")]
    [InlineData("Offers", "[]", "at least one offer")]
    [InlineData("Policies", "[]", "at least one policy")]
    [InlineData("Stabilization:Samples", "0", "from 1 to 100")]
    [InlineData("Stabilization:Samples", "2", "at least Samples, 2", "Stabilization:Of")]
    [InlineData("Stabilization:Of", "101", "from 1 to 100")]
    [InlineData("Stabilization:Off", "1", "did you mean Of?")]
    [InlineData("Limits:Cooldown", "\"-00:01:00\"", "from 00:00:00")]
    [InlineData("Limits:Cooldown", "10", "a duration")]
    [InlineData("Limits:MaxNodesPerPurchase", "0", "at least 1")]
    [InlineData("Limits:MaxNodesPerHour", "0", "at least 1")]
    [InlineData("Limits:MaxNodesPerDay", "-5", "at least 1")]
    [InlineData("Limits:MaxPurchasesPerHour", "1.5", "at least 1")]
    [InlineData("Limits:MaxPurchasesPerDay", "\"\"", "must not be empty")]
    [InlineData("Limits:MaxPurchasePerDay", "1", "did you mean MaxPurchasesPerDay?")]
    [InlineData("Limits:Canary", "1", "true or false")]
    [InlineData("Limits:SpikeGuard", "\"on\"", "true or false")]
    [InlineData("Limits:Budgets:0:Limit", "-1", "from 0")]
    [InlineData("Limits:Budgets:0:Window", "\"Week\"", "Hour or Day or Month or Lifetime")]
    [InlineData("Match:InstanceTypes", "[\"ens.sn1.small\"]", "must hold ens.sn1.tiny")]
    [InlineData("Match:InstanceTypes:1", "\" \"", "isn't empty")]
    [InlineData("Match:InstanceTypes:1", "{\"a\":1}", "isn't empty")]
    [InlineData("Match:InstanceType", "\"ens.sn1.tiny\"", "did you mean InstanceTypes?")]
    [InlineData("Offers:0:InstanceType", "\"ens.sn1.small\"", "must hold ens.sn1.small", "Match:InstanceTypes")]
    [InlineData("Signals:cpu:Source", "\"promotheus\"", "the name of a load source: prometheus")]
    [InlineData("Signals:cpu:Source", null, "is required")]
    [InlineData("Signals:cpu:Query", null, "is required")]
    [InlineData("Signals:cpu:MinSeries", "0", "at least 1")]
    [InlineData("Signals:cpu:MaxAge", "\"00:00:00\"", "from 00:00:01")]
    [InlineData("Signals:cpu:MaxAge", "\"1.00:00:01\"", "to 1.00:00:00")]
    [InlineData("Signals:cpu:Labels", "{\"job\":\"\"}", "value of that label", "Signals:cpu:Labels:job")]
    [InlineData("Signals:cpu:Labels", "\"job=a\"", "not a single value")]
    [InlineData("Signals:a b", "{\"Source\":\"prometheus\",\"Query\":\"up\"}", "must be named with letters")]
    [InlineData("Policies:0:Type", null, "is required: TargetTracking")]
    [InlineData("Policies:0:Type", "\"Predictive\"", "TargetTracking or AverageUtilization or Step or Schedule")]
    [InlineData("Policies:0:Signal", "\"memory\"", "one of the group's signals: cpu")]
    [InlineData("Policies:0:Signal", null, "is required")]
    [InlineData("Policies:0:TargetUtilization", null, "is required")]
    [InlineData("Policies:0:TargetUtilization", "0", "above 0 and at most 1")]
    [InlineData("Policies:0:TargetUtilization", "70", "above 0 and at most 1")]
    [InlineData("Policies:0:TargetUtilization", "\"0,7\"", "above 0 and at most 1")]
    [InlineData("Policies:0:Nodes", "5", "is no key")]
    [InlineData("Policies:1:Steps", "[]", "is required")]
    [InlineData("Policies:1:Steps:0:AtLeast", "-1", "at least 0")]
    [InlineData("Policies:1:Steps:0:AtLeast", "60", "ascending order", "Policies:1:Steps")]
    [InlineData("Policies:1:Steps:1:Add", "0", "at least 1")]
    [InlineData("Policies:1:Steps:1:Add", null, "is required")]
    [InlineData("Policies:2:Cron", null, "is required")]
    [InlineData("Policies:2:Cron", "\"0 0 25 ? * *\"", "a Quartz cron expression")]
    [InlineData("Policies:2:Cron", "\"* * * ? * *\"", "more often than once a minute")]
    [InlineData("Policies:2:Cron", "\"0 0 0 30 2 ?\"", "never fires")]
    [InlineData("Policies:2:Duration", "\"00:00:59\"", "from 00:01:00")]
    [InlineData("Policies:2:Duration", "\"32.00:00:00\"", "to 31.00:00:00")]
    [InlineData("Policies:2:Duration", "4", "a duration")]
    [InlineData("Policies:2:Duration", null, "is required")]
    [InlineData("Policies:2:TimeZone", "\"Asia/Beijing\"", "a time zone")]
    [InlineData("Policies:2:Nodes", "-1", "at least 0")]
    [InlineData("Policies:2:Nodes", null, "is required")]
    [InlineData("Policies:3", "{\"Type\":\"TargetTracking\",\"Signal\":\"cpu\",\"TargetUtilization\":0.5}", "second policy")]
    public void Read_OneRuleOfAGroupBroken_NamesItsKey(string key, string? json, string message, string? reported = null) =>
        new Document().With($"{Document.Group}:{key}", json).Fails($"{Document.Group}:{reported ?? key}", message);

    [Theory]
    [InlineData("MinNodes", null)]
    [InlineData("MaxNodes", "0")]
    [InlineData("NodeCapacity", null)]
    [InlineData("Stabilization", null)]
    [InlineData("Limits", null)]
    [InlineData("Limits", "{}")]
    [InlineData("Limits:Cooldown", "\"00:00:00\"")]
    [InlineData("Limits:Canary", "\"False\"")]
    [InlineData("Match", null)]
    [InlineData("Match", "{\"NodepoolId\":\"np-1\"}")]
    [InlineData("Signals:cpu:FreshnessQuery", null)]
    [InlineData("Signals:cpu:Labels", "{\"job\":\"edge\"}")]
    [InlineData("Policies:0:Type", "\"averageutilization\"")]
    [InlineData("Policies:2:Duration", "\"31.00:00:00\"")]
    [InlineData("Policies:2:TimeZone", null)]
    public void Read_EdgeOfARule_IsValid(string key, string? json) =>
        new Document().With($"{Document.Group}:{key}", json).Valid();

    [Fact]
    public void Read_NoPolicyButMinNodes_IsValid() =>
        Assert.Empty(new Document().With($"{Document.Group}:Policies", null).With($"{Document.Group}:MinNodes", "2").Valid().Clusters[0].Cluster.NodeGroups[0].Policies);

    [Fact]
    public void Read_LimitsLeftOut_KeepTheirSafeDefaults()
    {
        var limits = new Document().With($"{Document.Group}:Limits", null).Valid().Clusters[0].Cluster.NodeGroups[0].Limits;

        Assert.True(limits.Canary && limits.SpikeGuard);
        Assert.Equal(TimeSpan.FromMinutes(10), limits.Cooldown);
        Assert.Null(limits.MaxNodesPerDay);
    }
}
