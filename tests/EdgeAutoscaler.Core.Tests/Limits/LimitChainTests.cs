using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Tests.Planning;

namespace EdgeAutoscaler.Core.Tests.Limits;

public sealed class LimitChainTests
{
    [Fact]
    public void Run_NothingInTheWay_KeepsEveryVerdict()
    {
        var limits = Given.Input().WithLoad(10).Planned().Candidates[0].Limits;

        Assert.Equal(LimitNames.All.Except([LimitNames.Epoch]).Order(), limits.Select(limit => limit.Limit).Order());
        Assert.All(limits, limit => Assert.Equal((4, 4, null), (limit.Before, limit.After, limit.Reason)));
    }

    [Fact]
    public void Run_SeveralReductions_EachStartsFromWhatTheOneBeforeLeft()
    {
        var input = Given.Input().WithLoad(28)
            .WithLimits(Given.Unlimited with { MaxNodesPerPurchase = 6, MaxNodesPerHour = 5 })
            .WithBudgets(Given.Spent(Given.Budget("fleet", BudgetWindow.Month, 920), committed: 0));

        var decision = input.Planned();

        Assert.Equal(
            [(LimitNames.NodesPerPurchase, 10, 6), (LimitNames.NodesPerHour, 6, 5), (LimitNames.Budget, 5, 4)],
            decision.Binding.Select(limit => (limit.Limit, limit.Before, limit.After)));
        Assert.Equal(4, decision.Purchase!.Count);
    }

    [Fact]
    public void Run_DeniedAtOnce_StillShowsEveryOtherReason()
    {
        var input = Given.Input(Given.Group with { MaxNodes = 2 }).WithLoad(10).WithNodes(2)
            .WithLimits(new GroupLimits { MaxPurchasesPerHour = 1, MaxPurchasesPerDay = 1, MaxNodesPerHour = 1, MaxNodesPerDay = 1, ApprovalAbove = 1 })
            .WithPurchases(Given.Refusal(RejectionReason.Forbidden, 4, group: "cdn"), Given.Purchase(IntentState.Fulfilled, minutesAgo: 9), Given.Purchase(IntentState.Ambiguous, group: "cdn"))
            .WithLeases(Given.Lease("node-9", readyAt: null))
            .WithBudgets(Given.Spent(Given.Budget("fleet", BudgetWindow.Month, 229), committed: 0));
        input = input with
        {
            Inventory = input.Inventory! with { At = Given.Ago(9) },
            ClusterState = "failed",
            ClockProblem = "the clock is 7 min ahead of the cloud's",
            Ledger = input.Ledger with
            {
                Pauses = [new Pause(null, null, "stop", "ops", Given.Now, null)],
                Freezes = [new Freeze(null, null, FreezeKind.ClockJump, "the wall clock jumped", Given.Now)],
            },
        };

        var decision = input.Planned();

        Assert.Equal((DecisionOutcome.Limited, 0), (decision.Outcome, decision.Candidates[0].Count));
        Assert.Equal(
            LimitNames.All.Except([LimitNames.Epoch, LimitNames.SpikeGuard, LimitNames.NodesPerPurchase]).Order(),
            decision.Binding.Select(limit => limit.Limit).Order());
    }

    [Fact]
    public void Run_AfterADenial_NothingComesBack()
    {
        var input = Given.Input().WithLoad(10).WithLimits(Given.Unlimited with { Canary = true }) with { ClusterState = "failed" };

        var canary = input.Planned().Candidates[0].Limits.Single(limit => limit.Limit == LimitNames.Canary);

        Assert.Equal((0, 0), (canary.Before, canary.After));
    }

    [Theory]
    [InlineData(3, 3, "Allow")]
    [InlineData(3, 2, "Reduce")]
    [InlineData(3, 0, "Deny")]
    [InlineData(3, -1, "Deny")]
    public void AtMost_WantedAndAllowed_AllowsReducesOrDenies(int wanted, int most, string expected) =>
        Assert.Equal(expected, LimitVerdict.AtMost(wanted, most, "why").GetType().Name);
}
