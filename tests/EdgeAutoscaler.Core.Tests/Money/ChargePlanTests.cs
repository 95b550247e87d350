using CsCheck;
using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Core.Tests.Money;

public sealed class ChargePlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void ForOneNode_WithoutRenewal_IsOneChargeNow() =>
        Assert.Equal([new Charge(230, Now)], ChargePlan.ForOneNode(230, new Term(1), renewal: null, Now));

    [Fact]
    public void ForOneNode_RenewedQuarterly_ChargesTheYearAfterTheTermOnItsDates()
    {
        var charges = ChargePlan.ForOneNode(230, new Term(1), (3, 690), Now);

        Assert.Equal(
            [new(230, Now), new(690, Now.AddMonths(1)), new(690, Now.AddMonths(4)), new(690, Now.AddMonths(7)), new(690, Now.AddMonths(10))],
            charges);
    }

    [Theory]
    [InlineData(1, 12)]
    [InlineData(3, 4)]
    [InlineData(5, 3)]
    [InlineData(12, 1)]
    public void ForOneNode_RenewalPeriod_DecidesHowOftenAYearIsCharged(int months, int renewals) =>
        Assert.Equal(1 + renewals, ChargePlan.ForOneNode(1, new Term(1), (months, 1), Now).Count);

    [Fact]
    public void ForOneNode_BoughtOnTheLastOfAMonth_RenewsOnTheLastDaysWithoutDrift()
    {
        var charges = ChargePlan.ForOneNode(1, new Term(1), (1, 1), new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal([31, 28, 31, 30, 31], charges.Take(5).Select(charge => charge.At.Day));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void ForOneNode_RenewalOfNoMonths_IsRefusedInsteadOfRunningForEver(int months) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ChargePlan.ForOneNode(1, new Term(1), (months, 1), Now));

    [Fact]
    public void ForOneNode_AnyRenewal_CoversAWholeYearAfterTheTermAndNoChargeIsDueTwice() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 12], Gen.Int[0, 1000]).Sample((term, months, day) =>
        {
            var now = Now.AddDays(day);
            var charges = ChargePlan.ForOneNode(100, new Term(term), (months, 10), now);

            Assert.Equal(now, charges[0].At);
            Assert.All(charges.Skip(1), charge => Assert.InRange(charge.At, now.AddMonths(term), now.AddMonths(term + 12).AddTicks(-1)));
            Assert.Equal(charges.Count, charges.Select(charge => charge.At).Distinct().Count());
            Assert.InRange((charges.Count - 1) * months, 12, 12 + months - 1);
        });

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    [InlineData(11, false)]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void IsSold_Months_AreOneToNineAndTwelve(int months, bool sold) => Assert.Equal(sold, new Term(months).IsSold);

    [Fact]
    public void EndFrom_LongMonthToShortOne_EndsOnItsLastDay() =>
        Assert.Equal(
            new DateTimeOffset(2026, 2, 28, 4, 0, 0, TimeSpan.Zero),
            new Term(1).EndFrom(new DateTimeOffset(2026, 1, 31, 4, 0, 0, TimeSpan.Zero)));
}
