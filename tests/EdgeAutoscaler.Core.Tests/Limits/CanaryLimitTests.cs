using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Tests.Planning;

namespace EdgeAutoscaler.Core.Tests.Limits;

public sealed class CanaryLimitTests
{
    private static readonly CanaryLimit Limit = new();
    private static readonly PlanningInput Input = Given.Input().WithLimits(new GroupLimits());

    [Fact]
    public void Evaluate_FirstPurchase_IsOneNode()
    {
        Assert.Equal(new LimitVerdict.Reduce(1, "tiny has not brought a Ready node yet: one first"), Input.Judged(Limit, 3));
        Input.IsAllowed(Limit, wanted: 1);
    }

    [Fact]
    public void Evaluate_FirstNodeOnItsWay_Waits() =>
        Assert.Equal("the first node of tiny is on its way", Input.WithPurchases(Given.Purchase(IntentState.Accepted)).Denied(Limit, wanted: 1));

    [Fact]
    public void Evaluate_FirstNodeListedButNotReady_Waits() =>
        Assert.Equal("the first node of tiny, i-1, isn't Ready yet", Input.WithLeases(Given.Lease("i-1", readyAt: null)).Denied(Limit, wanted: 1));

    [Fact]
    public void Evaluate_FirstNodeReady_IsFree() => Input.WithProven("tiny").IsAllowed(Limit, wanted: 9);

    [Fact]
    public void Evaluate_FirstPurchaseCameToNothing_TriesOneAgain() =>
        Assert.IsType<LimitVerdict.Reduce>(Input.WithPurchases(Given.Purchase(IntentState.Failed)).Judged(Limit, 3));

    [Fact]
    public void Evaluate_EachOffer_ProvesItself()
    {
        var proven = Input.WithProven("other").WithLeases(Given.Lease("i-1", readyAt: null, offer: "other"));

        Assert.IsType<LimitVerdict.Reduce>(proven.Judged(Limit, 3));
        proven.IsAllowed(Limit, wanted: 3, Given.Offer("other"));
    }

    [Fact]
    public void Evaluate_CanaryOff_Allows() => Given.Input().IsAllowed(Limit, wanted: 9);
}
