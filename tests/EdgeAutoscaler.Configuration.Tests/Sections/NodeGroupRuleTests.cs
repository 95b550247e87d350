namespace EdgeAutoscaler.Configuration.Tests.Sections;

public sealed class NodeGroupRuleTests
{
    [Theory]
    [InlineData("Name", "null", "Is missing")]
    [InlineData("Name", "\"\"", "1 to 63 characters")]
    [InlineData("MinNodes", "-1", "a whole number from 0")]
    [InlineData("MinNodes", "1.5", "a whole number from 0")]
    [InlineData("MinNodes", "41", "Must not be above MaxNodes (40)")]
    [InlineData("MaxNodes", "null", "Is missing")]
    [InlineData("MaxNodes", "0", "a whole number from 1")]
    [InlineData("MaxNodes", "\"forty\"", "a whole number from 1")]
    [InlineData("NodeCapacity", "0", "a number above 0")]
    [InlineData("NodeCapacity", "\"NaN\"", "a number above 0")]
    [InlineData("NodeCapacity", "1e999", "a number above 0")]
    [InlineData("NodeCapacity", "\"4,5\"", "a number above 0")]
    [InlineData("Match:NamePrefix", "\"\"", "not empty")]
    [InlineData("Match:NodepoolId", "\" np\"", "without blanks around it")]
    [InlineData("Match:InstanceTypes:1", "\"\"", "ENS instance type")]
    [InlineData("Stabilization:Samples", "0", "a whole number from 1 to 100")]
    [InlineData("Stabilization:Samples", "2", "Must not be above Of (1)")]
    [InlineData("Stabilization:Of", "101", "a whole number from 1 to 100")]
    [InlineData("Limits:Cooldown", "\"1.00:00:01\"", "from 00:00:00 to 1.00:00:00")]
    [InlineData("Limits:Cooldown", "\"soon\"", "[days.]hh:mm:ss")]
    [InlineData("Limits:MaxNodesPerPurchase", "0", "a whole number from 1")]
    [InlineData("Limits:MaxNodesPerHour", "\"\"", "a whole number from 1")]
    [InlineData("Limits:MaxNodesPerDay", "-5", "a whole number from 1")]
    [InlineData("Limits:MaxPurchasesPerHour", "0", "a whole number from 1")]
    [InlineData("Limits:MaxPurchasesPerDay", "100001", "a whole number from 1 to 100000")]
    [InlineData("Limits:Canary", "\"yes\"", "true or false")]
    [InlineData("Limits:SpikeGuard", "1", "true or false")]
    [InlineData("Limits:Budgets:0:Limit", "\"much\"", "0 or more")]
    [InlineData("Offers", "[]", "at least one offer")]
    [InlineData("Policies", "[]", "at least one policy, or MinNodes above 0")]
    public void Read_WrongValue_NamesKeyAndForm(string key, string json, string messagePart) =>
        Document.Example().With($"{Document.Group}:{key}", json).HasError($"{Document.Group}:{key}", messagePart);

    [Fact]
    public void Read_MinNodesWithoutPolicy_IsValid() => Document.Example()
        .With($"{Document.Group}:Policies", "[]").With($"{Document.Group}:MinNodes", "2").ReadValid();

    [Fact]
    public void Read_WrongMaxNodes_IsNotComparedWithMinNodes() => Document.Example()
        .With($"{Document.Group}:MinNodes", "5").With($"{Document.Group}:MaxNodes", "0")
        .HasError($"{Document.Group}:MaxNodes", "from 1");

    [Fact]
    public void Read_CooldownOfZero_IsValid() => Document.Example().With($"{Document.Group}:Limits:Cooldown", "\"00:00:00\"").ReadValid();

    [Fact]
    public void Read_LimitsOfNull_AreNotLimited() => Assert.Null(
        Document.Example().With($"{Document.Group}:Limits:MaxNodesPerDay", "null").ReadValid().Clusters[0].Cluster.NodeGroups[0].Limits.MaxNodesPerDay);

    [Fact]
    public void Read_SameGroupName_IsAnError() => Document.Example()
        .WithTwin(Document.Group, "Match", """{ "NamePrefix": "edge-", "InstanceTypes": [ "ens.sn1.small" ] }""")
        .With("Clusters:0:NodeGroups:1:Offers:0:InstanceType", "\"ens.sn1.small\"")
        .HasError("Clusters:0:NodeGroups:1:Name", "each node group needs its own");
}
