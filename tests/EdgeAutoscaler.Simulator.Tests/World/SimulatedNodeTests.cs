using EdgeAutoscaler.Simulator.World;

namespace EdgeAutoscaler.Simulator.Tests.World;

public class SimulatedNodeTests
{
    private static readonly DateTimeOffset Bought = TestCloud.Start;

    private static readonly SimulatedNode Node = new()
    {
        InstanceId = "i-5",
        InstanceType = "ens.sn1.tiny",
        EnsRegionId = "cn-beijing-telecom",
        ImageId = "m-1",
        NodepoolId = "",
        IpAddress = "10.0.0.1",
        CreatedAt = Bought,
        ListedAt = Bought.AddMinutes(1),
        SettledAt = Bought.AddMinutes(8),
        Joins = true,
        Lease = Lease.Of(Bought, 1, renewMonths: null),
    };

    [Theory]
    [InlineData(0, "Unlisted")]
    [InlineData(1, "Initial")]
    [InlineData(7.9, "Initial")]
    [InlineData(8, "Running")]
    [InlineData(31 * 24 * 60 - 1, "Running")]
    [InlineData(31 * 24 * 60, "Expired")]
    public void StateAt_MinutesAfterThePurchase_RunsThroughItsLife(double minutes, string state) =>
        Assert.Equal(state, Node.StateAt(Bought.AddMinutes(minutes)).ToString());

    [Fact]
    public void StateAt_NeverJoins_FailsWhenProvisioningEndsAndStillExpires()
    {
        var stuck = Node with { Joins = false };

        Assert.Equal(NodeState.Initial, stuck.StateAt(Bought.AddMinutes(7)));
        Assert.Equal(NodeState.Failed, stuck.StateAt(Bought.AddMinutes(8)));
        Assert.Equal(NodeState.Expired, stuck.StateAt(Bought.AddDays(31)));
    }

    [Fact]
    public void StateAt_PayAsYouGo_NeverExpires() =>
        Assert.Equal(NodeState.Running, (Node with { Lease = null }).StateAt(Bought.AddYears(50)));

    [Fact]
    public void IsReadyAt_CutOff_IsListedButNotReady()
    {
        var cutOff = Node with { IsCutOff = true };

        Assert.True(Node.IsReadyAt(Bought.AddMinutes(8)));
        Assert.False(cutOff.IsReadyAt(Bought.AddMinutes(8)));
        Assert.True(cutOff.IsListedAt(Bought.AddMinutes(8)));
    }
}
