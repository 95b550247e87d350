using CsCheck;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Tests.Limits;

public sealed class ReservationCheckTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 4, 0, 0, TimeSpan.Zero);
    private static readonly GroupLimits Unlimited = new();

    [Fact]
    public void Refusal_NothingConfigured_LetsItPass() =>
        Assert.Null(ReservationCheck.Refusal(Purchase(count: 100, Unlimited), [], new RateUsage(1000, 1000, 1000, 1000), null));

    [Theory]
    [InlineData(LimitNames.NodesPerPurchase)]
    [InlineData(LimitNames.PurchasesPerHour)]
    [InlineData(LimitNames.PurchasesPerDay)]
    [InlineData(LimitNames.NodesPerHour)]
    [InlineData(LimitNames.NodesPerDay)]
    public void Refusal_OneRateOverByOne_NamesItAndOnlyThen(string limit)
    {
        var rates = new RateUsage(PurchasesLastHour: 1, NodesLastHour: 3, PurchasesLastDay: 2, NodesLastDay: 6);

        Assert.Null(ReservationCheck.Refusal(Purchase(count: 2, Limits(limit, missing: 0)), [], rates, null));
        var refused = ReservationCheck.Refusal(Purchase(count: 2, Limits(limit, missing: 1)), [], rates, null);

        Assert.Equal(limit, refused?.Limit);
    }

    [Fact]
    public void Refusal_CountThatWouldOverflow_IsRefused() =>
        Assert.NotNull(ReservationCheck.Refusal(Purchase(int.MaxValue, new GroupLimits { MaxNodesPerDay = 10 }), [], new RateUsage(1, 1, 1, 1), null));

    [Theory]
    [InlineData(500, true)]
    [InlineData(499.999999, false)]
    public void Refusal_BudgetWithThatMuchLeft_FitsOrNot(double limit, bool fits)
    {
        var budget = Day((decimal)limit);

        var refused = ReservationCheck.Refusal(Purchase(count: 2, Unlimited, budget), [Usage(budget, committed: 200, held: 100)], default, null);

        Assert.Equal(fits, refused is null);
    }

    [Fact]
    public void Refusal_SpentBudget_SaysWhichAndHowMuch()
    {
        var refused = ReservationCheck.Refusal(Purchase(count: 2, Unlimited, Day(250)), [Usage(Day(250), 100, 0)], default, null);

        Assert.Equal(new ReserveResult.Refused(LimitNames.Budget, "day: 200 wanted, 150 left of 250"), refused);
    }

    [Fact]
    public void Refusal_SeveralChargesInOneWindow_AddUp()
    {
        var budget = Day(399);
        var purchase = Purchase(2, Unlimited, budget);
        purchase = purchase with { Intent = purchase.Intent with { ChargesOfOneNode = [new(100, Now), new(100, Now.AddMinutes(1))] } };

        Assert.NotNull(ReservationCheck.Refusal(purchase, [Usage(budget, 0, 0)], default, null));
    }

    [Fact]
    public void Refusal_RenewalInALaterWindow_IsHeldAgainstThatWindow()
    {
        var budget = Day(200);
        var renewal = Now.AddMonths(1);
        var purchase = Purchase(2, Unlimited, budget);
        purchase = purchase with { Intent = purchase.Intent with { ChargesOfOneNode = [new(100, Now), new(50, renewal)] } };
        var (today, later) = (Usage(budget, 0, 0), new BudgetUsage(budget, budget.WindowAt(renewal), 100, 0));

        Assert.Null(ReservationCheck.Refusal(purchase, [today, later], default, null));
        Assert.NotNull(ReservationCheck.Refusal(purchase, [today, later with { Held = 1 }], default, null));
    }

    [Fact]
    public void Refusal_WindowThatNobodySummed_FailsClosed()
    {
        var refused = ReservationCheck.Refusal(Purchase(1, Unlimited, Day(1000)), [], default, null);

        Assert.Equal(LimitNames.Budget, refused?.Limit);
    }

    [Fact]
    public void Refusal_BudgetOfAnotherGroup_IsNotAsked()
    {
        var other = Day(0) with { Cluster = "beijing", NodeGroup = "cache" };

        Assert.Null(ReservationCheck.Refusal(Purchase(1, Unlimited, other), [Usage(other, 0, 0)], default, null));
    }

    [Theory]
    [InlineData(ApprovalState.Approved, 2, true)]
    [InlineData(ApprovalState.Approved, 1, false)]
    [InlineData(ApprovalState.Waiting, 2, false)]
    [InlineData(ApprovalState.Rejected, 2, false)]
    public void Refusal_AboveTheAmountThatWantsApproval_TakesOneThatCoversIt(ApprovalState state, int approved, bool passes)
    {
        var purchase = Purchase(count: 2, new GroupLimits { ApprovalAbove = 199 });
        var need = new ApprovalNeed("beijing", "transcode", "tiny", new Term(1), approved, 100);
        var approval = new Approval("a1", need, state, Now, Now, new OperatorWord("ann", "yes", Now));

        Assert.Equal(passes, ReservationCheck.Refusal(purchase, [], default, approval) is null);
        Assert.Equal(LimitNames.Approval, ReservationCheck.Refusal(purchase, [], default, null)?.Limit);
        Assert.Equal(LimitNames.Approval, ReservationCheck.Refusal(purchase, [], default, approval with { Need = need with { NodeGroup = "cache" } })?.Limit);
        Assert.Equal(LimitNames.Approval, ReservationCheck.Refusal(purchase, [], default, approval with { NeededAt = Now.AddDays(-1) })?.Limit);
    }

    [Fact]
    public void Refusal_AnyUsageAndPurchase_PassesExactlyWhenTheSumStaysWithinTheLimit() =>
        Gen.Select(Gen.Decimal[0, 1000], Gen.Decimal[0, 600], Gen.Decimal[0, 600], Gen.Int[1, 9]).Sample((limit, committed, held, count) =>
        {
            var budget = Day(limit);
            var refused = ReservationCheck.Refusal(Purchase(count, Unlimited, budget), [Usage(budget, committed, held)], default, null);

            Assert.Equal(committed + held + (count * 100m) <= limit, refused is null);
        });

    private static GroupLimits Limits(string limit, int missing) => limit switch
    {
        LimitNames.NodesPerPurchase => Unlimited with { MaxNodesPerPurchase = 2 - missing },
        LimitNames.PurchasesPerHour => Unlimited with { MaxPurchasesPerHour = 2 - missing },
        LimitNames.PurchasesPerDay => Unlimited with { MaxPurchasesPerDay = 3 - missing },
        LimitNames.NodesPerHour => Unlimited with { MaxNodesPerHour = 5 - missing },
        _ => Unlimited with { MaxNodesPerDay = 8 - missing },
    };

    private static Budget Day(decimal limit) => new("day", null, null, BudgetWindow.Day, limit, TimeZoneInfo.Utc);

    private static BudgetUsage Usage(Budget budget, decimal committed, decimal held) => new(budget, budget.WindowAt(Now), committed, held);

    private static Reservation Purchase(int count, GroupLimits limits, params Budget[] budgets) => new(
        new PurchaseIntent
        {
            Id = "p1",
            Cluster = "beijing",
            NodeGroup = "transcode",
            OfferName = "tiny",
            InstanceType = "ens.sn1.tiny",
            Count = count,
            Term = new Term(1),
            ChargesOfOneNode = [new Charge(100, Now)],
            Epoch = 1,
            CreatedAt = Now,
            Baseline = new PurchaseBaseline(Now, [], []),
        },
        budgets,
        limits);
}
