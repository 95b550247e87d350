using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Tests.Planning;

namespace EdgeAutoscaler.Core.Tests.Limits;

public sealed class MaxNodesLimitTests
{
    private static readonly MaxNodesLimit Limit = new();
    private static readonly PlanningInput AtMost10 = Given.Input(Given.Group with { MaxNodes = 10 });

    [Fact]
    public void Evaluate_RoomForExactlyThatMany_AllowsAndForOneLessReduces()
    {
        AtMost10.WithNodes(7).IsAllowed(Limit, wanted: 3);
        Assert.Equal(new LimitVerdict.Reduce(2, "8 of at most 10 nodes when the new ones arrive"), AtMost10.WithNodes(8).Judged(Limit, 3));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(12)]
    public void Evaluate_FullOrOverfull_Denies(int nodes) =>
        Assert.Equal($"{nodes} of at most 10 nodes when the new ones arrive", AtMost10.WithNodes(nodes).Denied(Limit));

    [Fact]
    public void Evaluate_NodesOnTheirWay_TakeRoom() =>
        Assert.IsType<LimitVerdict.Reduce>(AtMost10.WithNodes(4).WithPurchases(Given.Purchase(IntentState.Ambiguous, count: 4)).Judged(Limit, 3));

    [Fact]
    public void Evaluate_LeaseEndingBeforeTheNewNodesCome_MakesRoom()
    {
        AtMost10.WithNodes(9).WithNodes(1, expiresAt: Given.In(Given.LeadTime), prefix: "old").IsAllowed(Limit, wanted: 1);
        AtMost10.WithNodes(9).WithNodes(1, expiresAt: Given.In(Given.LeadTime).AddTicks(1), prefix: "old").Denied(Limit, wanted: 1);
    }
}
