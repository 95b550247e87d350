using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Tests.Planning;

public sealed class OfferChoiceTests
{
    private static readonly Offer Cheap = Given.Offer("cheap", price: 200);
    private static readonly Offer Dear = Given.Offer("dear", price: 300);
    private static readonly PlanningInput Input = Given.Input(Given.Group with { Offers = [Dear, Cheap] }).WithLoad(10);

    [Fact]
    public void Plan_BothFree_BuysTheCheaper() => Assert.Equal("cheap", Input.Planned().Purchase!.Offer.Name);

    [Fact]
    public void Plan_PriceIsComparedByTheMonth()
    {
        var byTheYear = Dear with { DefaultTerm = new Term(12), Prices = Dear.Prices.SetItem(12, 12 * 199) };

        Assert.Equal("dear", (Input with { Group = Input.Group with { Offers = [Cheap, byTheYear] } }).Planned().Purchase!.Offer.Name);
    }

    [Fact]
    public void Plan_SamePrice_IsDecidedByNameWhateverTheOrder()
    {
        var (a, b) = (Given.Offer("a"), Given.Offer("b"));

        Assert.Equal("a", (Input with { Group = Input.Group with { Offers = [b, a] } }).Planned().Purchase!.Offer.Name);
        Assert.Equal("a", (Input with { Group = Input.Group with { Offers = [a, b] } }).Planned().Purchase!.Offer.Name);
    }

    [Fact]
    public void Plan_CheaperOneRests_FallsBackToTheNext()
    {
        var decision = Input.WithPurchases(Given.Refusal(RejectionReason.Stock, 1, offer: "cheap")).Planned();

        Assert.Equal(("dear", 4), (decision.Purchase!.Offer.Name, decision.Purchase.Count));
    }

    [Fact]
    public void Plan_AccountRefused_NoOfferIsLeft() =>
        Assert.Equal(DecisionOutcome.Limited, Input.WithPurchases(Given.Refusal(RejectionReason.Forbidden, 1, offer: "cheap")).Planned().Outcome);

    [Fact]
    public void Plan_CheaperOneCoversLess_TheOneThatCoversMostWins()
    {
        var unproven = Input.WithLimits(Given.Unlimited with { Canary = true }).WithProven("dear");

        Assert.Equal(("dear", 4), (unproven.Planned().Purchase!.Offer.Name, unproven.Bought()));
    }

    [Fact]
    public void Plan_NeitherCanBeBought_ShowsTheCheaperOnesReasons()
    {
        var decision = (Input with { ClusterState = "updating" }).Planned();

        Assert.Equal((DecisionOutcome.Limited, "cheap"), (decision.Outcome, decision.Candidates[0].Offer.Name));
        Assert.Equal([LimitNames.ClusterState], decision.Binding.Select(limit => limit.Limit));
    }

    [Fact]
    public void Plan_OffersWithOtherLeadTimes_EachHasItsOwnWindow()
    {
        var quick = Given.Offer("quick", price: 900, leadMinutes: 10);
        var input = Given.Input(Given.Group with { Offers = [Cheap, quick], MinNodes = 1 })
            .WithNodes(1, expiresAt: Given.In(TimeSpan.FromMinutes(100))) with { Signals = Input.Signals.Clear() };

        Assert.Equal([("cheap", 1), ("quick", 0)], input.Planned().Candidates.Select(candidate => (candidate.Offer.Name, candidate.Shortfall)));
    }
}
