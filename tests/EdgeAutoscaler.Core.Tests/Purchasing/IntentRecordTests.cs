using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Tests.Purchasing;

public sealed class IntentRecordTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 4, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(IntentState.Sending, 0, 3)]
    [InlineData(IntentState.Accepted, 1, 2)]
    [InlineData(IntentState.Accepted, 5, 0)]
    [InlineData(IntentState.Quarantine, 0, 0)]
    [InlineData(IntentState.Partial, 1, 0)]
    [InlineData(IntentState.Released, 0, 0)]
    public void NotYetListed_OfThreeNodes_AreThoseThatMayStillCome(IntentState state, int instances, int expected) =>
        Assert.Equal(expected, Of(state, instances).NotYetListed);

    [Theory]
    [InlineData(IntentState.Rejected, true)]
    [InlineData(IntentState.Failed, true)]
    [InlineData(IntentState.Partial, true)]
    [InlineData(IntentState.Fulfilled, false)]
    [InlineData(IntentState.Released, false)]
    [InlineData(IntentState.Stuck, false)]
    public void IsFailure_End_IsOneWithoutTheNodesAskedFor(IntentState state, bool failure) =>
        Assert.Equal(failure, Of(state, 0).IsFailure);

    [Theory]
    [InlineData(null, null, 0, true)]
    [InlineData("beijing", null, 0, true)]
    [InlineData("beijing", "cache", 0, false)]
    [InlineData("hangzhou", null, 0, false)]
    [InlineData(null, null, 60, false)]
    public void Covers_PauseOfAnHour_ByScopeAndTime(string? cluster, string? group, int minutes, bool covered) =>
        Assert.Equal(
            covered,
            new Pause(cluster, group, "maintenance", "operator", Now, Now.AddHours(1)).Covers("beijing", "transcode", Now.AddMinutes(minutes)));

    private static IntentRecord Of(IntentState state, int instances) => new()
    {
        Intent = new PurchaseIntent
        {
            Id = "p1",
            Cluster = "beijing",
            NodeGroup = "transcode",
            OfferName = "tiny",
            InstanceType = "ens.sn1.tiny",
            Count = 3,
            Term = new Term(1),
            ChargesOfOneNode = [new Charge(100, Now)],
            Epoch = 1,
            CreatedAt = Now,
            Baseline = new PurchaseBaseline(Now, [], []),
        },
        State = state,
        Instances = instances,
    };
}
