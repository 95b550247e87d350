using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Tests.Planning;

namespace EdgeAutoscaler.Core.Tests.Limits;

/// <summary>Four nodes are short, at 230 each.</summary>
public sealed class ApprovalLimitTests
{
    [Theory]
    [InlineData(920, 4)]
    [InlineData(919, 0)]
    [InlineData(0, 0)]
    public void Plan_AmountAboveTheLimit_WaitsForAPerson(int above, int bought) => Assert.Equal(bought, Short(above).Bought());

    [Fact]
    public void Plan_Unanswered_SaysWhatIsWanted() =>
        Assert.Equal("920 is above 500: a person must approve it", Reason(Short(500)));

    [Theory]
    [InlineData(4, 4)]
    [InlineData(9, 4)]
    [InlineData(3, 3)]
    public void Plan_Approved_BuysNoMoreThanWasApproved(int approved, int bought) =>
        Assert.Equal(bought, Short(500, Answered(ApprovalState.Approved, approved)).Bought());

    [Fact]
    public void Plan_ApprovedForAnotherOffer_StillWaits()
    {
        var approval = Answered(ApprovalState.Approved, 4);

        Assert.Equal(0, Short(500, approval with { Need = approval.Need with { OfferName = "large" } }).Bought());
        Assert.Equal(0, Short(500, approval with { Need = approval.Need with { UnitPrice = 229 } }).Bought());
    }

    [Fact]
    public void Plan_ApprovedForANeedOfYesterday_WaitsAgain() =>
        Assert.Equal(0, Short(500, Answered(ApprovalState.Approved, 4) with { NeededAt = Given.Now.AddDays(-1) }).Bought());

    [Fact]
    public void Plan_Rejected_SaysByWhomAndWhy() =>
        Assert.Equal("rejected by ann: too dear", Reason(Short(500, Answered(ApprovalState.Rejected, 4))));

    internal static PlanningInput Short(decimal above, params Approval[] approvals)
    {
        var input = Given.Input().WithLoad(10).WithLimits(Given.Unlimited with { ApprovalAbove = above });
        return input with { Ledger = input.Ledger with { Approvals = [.. approvals] } };
    }

    internal static Approval Answered(ApprovalState state, int count) => new(
        "A-1", new ApprovalNeed("beijing", "transcode", "tiny", new Core.Money.Term(1), count, 230), state, Given.Ago(9), Given.Ago(5), new OperatorWord("ann", "too dear", Given.Ago(6)));

    private static string? Reason(PlanningInput input) => Assert.Single(input.Planned().Binding).Reason;
}
