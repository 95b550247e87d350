using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Tests.Planning;

public sealed class DecisionExplainerTests
{
    private static string Explain(PlanningInput input) => DecisionExplainer.Explain(input.Planned());

    [Fact]
    public void Explain_BuyLimitedByABudget_TellsTheWholeStory()
    {
        var input = Given.Input().WithLoad(23.4)
            .WithNodes(4)
            .WithNodes(1, expiresAt: Given.In(TimeSpan.FromDays(3)), prefix: "old")
            .WithNodes(1, NodeStatus.NotReady, prefix: "bad")
            .WithBudgets(Given.Spent(Given.Budget("fleet", BudgetWindow.Month, 30_000), committed: 29_540));

        Assert.Equal(
            "want 9 (target-tracking cpu: cpu 23.4 at 4×0.7 per node); have 5 Ready, 1 not Ready, 1 expires in 3 d; "
            + "short 3; buy 2 tiny for 1 month, 460 in all; limited by budget: 460 left of 30 000 in fleet",
            Explain(input));
    }

    [Fact]
    public void Explain_NothingInTheWay_IsShort() =>
        Assert.Equal(
            "want 4 (target-tracking cpu: cpu 10 at 4×0.7 per node); have 0 Ready; short 4; buy 4 tiny for 3 months, 2 760 in all",
            Explain(Given.Input(Given.Group with { Offers = [Given.Offer() with { DefaultTerm = new Term(3) }] }).WithLoad(10)));

    [Fact]
    public void Explain_HeldBySeveralLimits_NamesAll() =>
        Assert.Equal(
            "want 4 (target-tracking cpu: cpu 10 at 4×0.7 per node); have 1 Ready, 2 in flight; short 1; buy nothing, "
            + "held by cooldown: 2 bought 5 min ago, still in flight and purchases_per_hour: 1 of 1 purchase in 1 h",
            Explain(Given.Input().WithLoad(10).WithNodes(1)
                .WithLimits(Given.Unlimited with { MaxPurchasesPerHour = 1 })
                .WithPurchases(Given.Purchase(IntentState.Accepted, count: 2))));

    [Fact]
    public void Explain_Hold_SaysWhyThatManyAreWanted() =>
        Assert.Equal(
            "want 2 (the minimum); have 3 Ready, 2 expire, the first in 4 h; hold",
            Explain(Given.Input(Given.Group with { MinNodes = 2, Policies = [] })
                .WithNodes(1)
                .WithNodes(2, expiresAt: Given.In(TimeSpan.FromHours(4)), prefix: "old")));

    [Fact]
    public void Explain_SignalStale_SaysWhatIsMissing() =>
        Assert.Equal(
            "want 0; have 2 Ready; target-tracking cpu asks for nothing: cpu is 9 min old; hold for lack of data",
            Explain(Given.Input().WithNodes(2).WithSignal(LoadSeries.Empty, SignalProblem.Stale, "cpu is 9 min old")));

    [Fact]
    public void Explain_NodesNotListed_DoesNotPretendToKnowThem() =>
        Assert.Equal(
            "want 4 (target-tracking cpu: cpu 10 at 4×0.7 per node); nodes unknown: timeout after 10 s, 1 ambiguous; buy nothing until the nodes can be listed",
            Explain(Given.Input().WithLoad(10).WithPurchases(Given.Purchase(IntentState.Ambiguous)) with { Inventory = null, InventoryProblem = "timeout after 10 s" }));

    [Fact]
    public void Explain_DearerOfferBought_SaysWhatIsWrongWithTheCheaper() =>
        Assert.EndsWith(
            "buy 4 tiny for 1 month, 920 in all; not the cheaper small because of backoff: small rests 4 min more after the refusal Stock (1 failure)",
            Explain(Given.Input(Given.Group with { Offers = [Given.Offer(), Given.Offer("small", price: 100)] })
                .WithLoad(10)
                .WithPurchases(Given.Refusal(RejectionReason.Stock, 1, offer: "small"))),
            StringComparison.Ordinal);

    [Fact]
    public void Explain_DearerOfferLooksFurtherAhead_SaysSo() =>
        Assert.EndsWith(
            "short 2; buy 2 tiny for 1 month, 460 in all; not the cheaper quick, which sees 1 short",
            Explain(Given.Input(Given.Group with { MinNodes = 2, Policies = [], Offers = [Given.Offer(), Given.Offer("quick", price: 100, leadMinutes: 10)] })
                .WithNodes(1, expiresAt: Given.In(TimeSpan.FromMinutes(100)))),
            StringComparison.Ordinal);

    [Fact]
    public void Explain_Schedule_TellsWhen() =>
        Assert.StartsWith(
            "want 6 (schedule evening: 6 from 2026-03-10 05:00Z to 2026-03-10 09:00Z); have 0 Ready; short 6; buy 6 tiny",
            Explain(Given.Input(Given.Group with
            {
                Policies = [new SchedulePolicy("evening", new WindowsOf(new TimeInterval(Given.Now.AddHours(1), Given.Now.AddHours(5))), 6)],
            })),
            StringComparison.Ordinal);

    [Fact]
    public void Fingerprint_OtherLoadAndTimeButSameNumbers_IsTheSame()
    {
        var later = Given.Input().WithLoad(10.5) with { Now = Given.Now.AddSeconds(30) };

        Assert.Equal(DecisionExplainer.Fingerprint(Given.Input().WithLoad(10).Planned()), DecisionExplainer.Fingerprint(later.Planned()));
    }

    [Fact]
    public void Fingerprint_AnotherLimitOrCount_IsAnother()
    {
        var input = Given.Input().WithLoad(10);
        string[] fingerprints =
        [
            .. new[] { input, input.WithLoad(12), input.WithNodes(1), input with { ClusterState = "failed" }, input.WithLimits(new GroupLimits()) }
                .Select(each => DecisionExplainer.Fingerprint(each.Planned())),
        ];

        Assert.Equal(fingerprints.Length, fingerprints.Distinct().Count());
    }
}
