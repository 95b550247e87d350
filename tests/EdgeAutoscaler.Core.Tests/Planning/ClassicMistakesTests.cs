using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Tests.Planning;

/// <summary>What autoscalers that spend money have got wrong before.</summary>
public sealed class ClassicMistakesTests
{
    [Theory]
    [InlineData(IntentState.Reserved)]
    [InlineData(IntentState.Sending)]
    [InlineData(IntentState.Ambiguous)]
    [InlineData(IntentState.NeedsOperator)]
    [InlineData(IntentState.Accepted)]
    [InlineData(IntentState.Stuck)]
    public void Plan_NodesInFlightOrInDoubt_AreNotBoughtAgain(IntentState state)
    {
        var decision = Given.Input().WithLoad(10).WithPurchases(Given.Purchase(state, count: 4)).Planned();

        Assert.Equal((DecisionOutcome.Hold, 0), (decision.Outcome, decision.Shortfall));
    }

    [Fact]
    public void Plan_NodesNotReady_AreNotReplaced() =>
        Assert.Equal(DecisionOutcome.Hold, Given.Input().WithLoad(10).WithNodes(4, NodeStatus.NotReady).Planned().Outcome);

    [Fact]
    public void Plan_NodesJustReadyWhileUtilisationIsStillHigh_BuysNothing()
    {
        var group = Given.Group with
        {
            Signals = [Given.Signal("cpu", averagingMinutes: 5)],
            Policies = [new AverageUtilizationPolicy("cpu", 0.6)],
        };
        var input = Given.Input(group).WithNodes(6).WithReadySince((60, 4), (2, 6));

        // 0.9 was measured over four nodes: 4 × 0.9 ÷ 0.6 = 6. Taken for six nodes it would be 9.
        Assert.Equal(DecisionOutcome.Hold, input.WithSamples((3, 0.9), (0, 0.9)).Planned().Outcome);
    }

    [Fact]
    public void Plan_LeaseEndingInsideTheWindow_IsReplaced()
    {
        var fourNodes = Given.Input().WithLoad(10).WithNodes(3);

        Assert.Equal(1, fourNodes.WithNodes(1, expiresAt: Given.In(Given.LeadTime + Given.Review), prefix: "old").Bought());
        Assert.Equal(1, fourNodes.WithNodes(1, expiresAt: Given.In(TimeSpan.FromMinutes(5)), prefix: "old").Bought());
    }

    [Fact]
    public void Plan_LeaseEndingAfterTheWindow_IsNotReplacedYet() =>
        Assert.Equal(0, Given.Input().WithLoad(10).WithNodes(4, expiresAt: Given.In(Given.LeadTime + Given.Review).AddTicks(1)).Bought());

    [Fact]
    public void Plan_DemandAssertedForNowOnly_BuysTheOffersDefaultTerm()
    {
        var cheaperByTheYear = Given.Group with { Offers = [Given.Offer() with { DefaultTerm = new Term(3) }] };

        Assert.Equal(new Term(1), Given.Input().WithLoad(10).Planned().Purchase!.Term);
        Assert.Equal(new Term(3), Given.Input(cheaperByTheYear).WithLoad(10).Planned().Purchase!.Term);
    }

    [Fact]
    public void Plan_SameScrapeReadTwice_IsOnePieceOfEvidence()
    {
        var twoOfThree = Given.Input(Given.Group with { Stabilization = new Stabilization(2, 3) });
        var scrape = new LoadSample(Given.Ago(0.5), 10);

        Assert.Equal(0, twoOfThree.WithSignal(LoadSeries.From([scrape, scrape])).Bought());
        Assert.Equal(4, twoOfThree.WithSignal(LoadSeries.From([scrape, scrape with { At = Given.Now }])).Bought());
    }

    [Fact]
    public void Plan_SignalStaleOrMissing_AsksForNothingAndSaysSo()
    {
        var stale = Given.Input().WithSignal(LoadSeries.From([new LoadSample(Given.Ago(9), 100)]), SignalProblem.Stale, "cpu is 9 min old").Planned();
        var missing = Given.Input().Planned();

        Assert.Equal((DecisionOutcome.NoData, 0, "cpu is 9 min old"), (stale.Outcome, stale.Desired, stale.Policies[0].Explanation));
        Assert.Equal((DecisionOutcome.NoData, "signal cpu has not been read"), (missing.Outcome, missing.Policies[0].Explanation));
    }

    [Fact]
    public void Plan_SignalMissing_MinimumAndSchedulesGoOn()
    {
        var schedule = new SchedulePolicy("evening", new WindowsOf(new TimeInterval(Given.In(Given.LeadTime), Given.In(TimeSpan.FromHours(5)))), 6);

        Assert.Equal(2, Given.Input(Given.Group with { MinNodes = 2 }).Bought());
        Assert.Equal(6, Given.Input(Given.Group with { MinNodes = 2, Policies = [.. Given.Group.Policies, schedule] }).Bought());
    }

    [Fact]
    public void Plan_NodesNotListed_BuysNothingWhateverTheLoad()
    {
        var decision = (Given.Input(Given.Group with { MinNodes = 2 }).WithLoad(1000) with { Inventory = null, InventoryProblem = "timeout" }).Planned();

        Assert.Equal((DecisionOutcome.NoData, "timeout"), (decision.Outcome, decision.InventoryProblem));
        Assert.Null(decision.Purchase);
    }

    [Fact]
    public void Plan_Schedule_IsBoughtForBeforeItsWindowAndNotEarlier()
    {
        var window = Given.LeadTime + Given.Review;
        PlanningInput StartingIn(TimeSpan time) => Given.Input(Given.Group with
        {
            Policies = [new SchedulePolicy("evening", new WindowsOf(new TimeInterval(Given.In(time), Given.In(time.Add(Given.LeadTime)))), 6)],
        });

        Assert.Equal(6, StartingIn(Given.LeadTime).Bought());
        Assert.Equal(6, StartingIn(window).Bought());
        Assert.Equal(0, StartingIn(window + TimeSpan.FromTicks(1)).Bought());
    }

    [Fact]
    public void Plan_ScheduleOverBeforeNodesCouldCome_BuysNothing()
    {
        var ending = new SchedulePolicy("morning", new WindowsOf(new TimeInterval(Given.Ago(60), Given.In(Given.LeadTime))), 6);

        Assert.Equal(DecisionOutcome.Hold, Given.Input(Given.Group with { Policies = [ending] }).Planned().Outcome);
    }

    [Fact]
    public void Plan_BeyondWhatIsAsserted_DemandIsUnknown()
    {
        var decision = Given.Input().WithLoad(10).Planned();

        Assert.Equal(4, decision.Demand.At(Given.In(Given.LeadTime + Given.Review)));
        Assert.Null(decision.Demand.At(Given.In(Given.LeadTime + Given.Review + TimeSpan.FromSeconds(1))));
    }

    [Fact]
    public void Plan_Minimum_IsDemandedForEver() =>
        Assert.Equal(2, Given.Input(Given.Group with { MinNodes = 2 }).WithLoad(10).Planned().Demand.At(Given.Now.AddYears(10)));
}
