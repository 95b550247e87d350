namespace EdgeAutoscaler.Configuration.Tests.Sections;

public sealed class PolicyRuleTests
{
    private const string Policies = $"{Document.Group}:Policies";

    [Theory]
    [InlineData("0:Type", "null", "Is missing")]
    [InlineData("0:Type", "\"Thermostat\"", "one of TargetTracking, AverageUtilization, Step, Predictive, Schedule")]
    [InlineData("0:Signal", "null", "Is missing")]
    [InlineData("0:Signal", "\"memory\"", "Must be one of cpu")]
    [InlineData("0:TargetUtilization", "null", "Is missing")]
    [InlineData("0:TargetUtilization", "0", "above 0, up to 1")]
    [InlineData("0:TargetUtilization", "70", "above 0, up to 1")]
    [InlineData("0:Steps", "[ { \"AtLeast\": 1, \"Add\": 1 } ]", "Belongs to policies of type Step")]
    [InlineData("1:TargetUtilization", "0.7", "Belongs to policies of type TargetTracking and AverageUtilization")]
    [InlineData("1:Nodes", "3", "A policy of type Step takes Type, Signal, Steps")]
    [InlineData("1:Steps", "[]", "at least one step")]
    [InlineData("1:Steps:0:AtLeast", "-1", "0 or more")]
    [InlineData("1:Steps:0:AtLeast", "null", "Is missing")]
    [InlineData("1:Steps:0:Add", "0", "a whole number from 1")]
    [InlineData("1:Steps:0:Add", "null", "Is missing")]
    [InlineData("2:Signal", "\"cpu\"", "A policy of type Schedule takes Type, Cron, Duration, TimeZone, Nodes")]
    [InlineData("2:Cron", "null", "Is missing")]
    [InlineData("2:Cron", "\"0 18 * * *\"", "crontab")]
    [InlineData("2:Cron", "\"0 0 25 ? * MON\"", "Hour values must be between 0 and 23")]
    [InlineData("2:Cron", "\"* * * ? * MON\"", "more than once a minute")]
    [InlineData("2:Cron", "\"0,30 0 18 ? * MON\"", "more than once a minute")]
    [InlineData("2:Cron", "\"0 0 0 30 2 ?\"", "Never fires")]
    [InlineData("2:Cron", "\"every evening\"", "for example 0 0 18 ? * MON-FRI")]
    [InlineData("2:Duration", "null", "Is missing")]
    [InlineData("2:Duration", "\"00:00:00\"", "above zero")]
    [InlineData("2:Duration", "\"31.00:00:01\"", "at most 31.00:00:00")]
    [InlineData("2:TimeZone", "\"Beijing\"", "IANA")]
    [InlineData("2:Nodes", "-1", "a whole number from 0")]
    [InlineData("2:Nodes", "null", "Is missing")]
    public void Read_WrongValue_NamesKeyAndForm(string key, string json, string messagePart) =>
        Document.Example().With($"{Policies}:{key}", json).HasError($"{Policies}:{key}", messagePart);

    [Theory]
    [InlineData(30)]
    [InlineData(20)]
    public void Read_StepsOutOfOrder_AreAnError(int second) => Document.Example()
        .With($"{Policies}:1:Steps:1", $$"""{ "AtLeast": {{second}}, "Add": 4 }""")
        .HasError($"{Policies}:1:Steps:1:AtLeast", "ascending order");

    [Fact]
    public void Read_SecondPolicyOfOneTypeForOneSignal_IsAnError() => Document.Example()
        .With($"{Policies}:3", """{ "Type": "TargetTracking", "Signal": "cpu", "TargetUtilization": 0.5 }""")
        .HasError($"{Policies}:3:Signal", "Keep one");

    [Fact]
    public void Read_SecondSchedule_IsValid() => Document.Example()
        .With($"{Policies}:3", """{ "Type": "Schedule", "Cron": "0 0 18 ? * MON-FRI", "Duration": "01:00:00", "Nodes": 20 }""")
        .ReadValid();

    [Fact]
    public void Read_NoSignalAtAll_SaysWhereToDescribeOne() => Document.Example()
        .Without($"{Document.Group}:Signals")
        .With(Policies, """[ { "Type": "AverageUtilization", "Signal": "cpu", "TargetUtilization": 0.5 } ]""")
        .HasError($"{Policies}:0:Signal", "describe one under Signals");

    [Fact]
    public void Read_AverageUtilization_IsBuilt() => Assert.Equal(
        "average-utilization cpu",
        Document.Example().With($"{Policies}:0:Type", "\"AverageUtilization\"").ReadValid().Clusters[0].Cluster.NodeGroups[0].Policies[0].Name);

    [Fact]
    public void Read_KeyOfAnotherTypeSetToNull_IsIgnored() => Document.Example().With($"{Policies}:0:Cron", "null").ReadValid();
}
