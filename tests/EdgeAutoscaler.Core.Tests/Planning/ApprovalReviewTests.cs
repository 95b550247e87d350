using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Tests.Limits;

namespace EdgeAutoscaler.Core.Tests.Planning;

/// <summary>When people are asked, and when a question ends. Four nodes are short, at 230 each; above 500 a person is asked.</summary>
public sealed class ApprovalReviewTests
{
    private static readonly Approval Waiting = ApprovalLimitTests.Answered(ApprovalState.Waiting, 4) with { Answer = null };

    [Fact]
    public void Of_NobodyAskedYet_AsksForAllThatIsShort() =>
        Assert.Equal(new ApprovalChange(null, null, Waiting.Need), ApprovalReview.Of(ApprovalLimitTests.Short(500).Planned(), null));

    [Fact]
    public void Of_SomethingElseIsInTheWayToo_AsksNobody()
    {
        var input = ApprovalLimitTests.Short(500);
        var paused = input with { Ledger = input.Ledger with { Pauses = [new Pause(null, null, "stop", "ops", Given.Now, null)] } };

        Assert.Equal(ApprovalChange.None, ApprovalReview.Of(paused.Planned(), null));
    }

    [Fact]
    public void Of_OtherLimitsLeaveLess_AsksForWhatIsLeft()
    {
        var input = ApprovalLimitTests.Short(500);
        var limited = input.WithLimits(input.Group.Limits with { MaxNodesPerPurchase = 3 });

        Assert.Equal(3, ApprovalReview.Of(limited.Planned(), null).Asked!.Count);
    }

    [Theory]
    [InlineData(ApprovalState.Waiting, 4)]
    [InlineData(ApprovalState.Waiting, 3)]
    [InlineData(ApprovalState.Rejected, 4)]
    public void Of_AboutTheSameNeed_IsntAskedAgain(ApprovalState state, int asked)
    {
        var open = ApprovalLimitTests.Answered(state, asked);

        Assert.Equal(new ApprovalChange(null, open, null), ApprovalReview.Of(ApprovalLimitTests.Short(500, open).Planned(), open));
    }

    [Theory]
    [InlineData(ApprovalState.Waiting)]
    [InlineData(ApprovalState.Rejected)]
    public void Of_NeedHasDoubled_IsAskedAnew(ApprovalState state)
    {
        var open = ApprovalLimitTests.Answered(state, 2);

        Assert.Equal(new ApprovalChange(open, null, Waiting.Need), ApprovalReview.Of(ApprovalLimitTests.Short(500, open).Planned(), open));
    }

    [Theory]
    [InlineData(9.9, false)]
    [InlineData(10, true)]
    public void Of_NeedIsGone_EndsTheQuestionAfterTenMinutes(double minutesAgo, bool ends)
    {
        var open = Waiting with { NeededAt = Given.Ago(minutesAgo) };
        var decision = ApprovalLimitTests.Short(500, open).WithLoad(0).Planned();

        Assert.Equal(ends ? new ApprovalChange(open, null, null) : ApprovalChange.None, ApprovalReview.Of(decision, open));
    }

    [Theory]
    [InlineData(9.9, false)]
    [InlineData(10, true)]
    public void Of_AnotherOfferIsPreferred_IsAskedAboutAfterTenMinutes(double minutesAgo, bool isAsked)
    {
        var open = Waiting with { Need = Waiting.Need with { OfferName = "large" }, NeededAt = Given.Ago(minutesAgo) };

        Assert.Equal(isAsked ? new ApprovalChange(open, null, Waiting.Need) : ApprovalChange.None, ApprovalReview.Of(ApprovalLimitTests.Short(500, open).Planned(), open));
    }

    [Theory]
    [InlineData(ApprovalState.Approved)]
    [InlineData(ApprovalState.Rejected)]
    public void Of_NeedNotSeenForADay_IsAskedAnewWhateverTheAnswerWas(ApprovalState state)
    {
        var open = ApprovalLimitTests.Answered(state, 4) with { NeededAt = Given.Now.AddDays(-1) };

        Assert.Equal(new ApprovalChange(open, null, Waiting.Need), ApprovalReview.Of(ApprovalLimitTests.Short(500, open).Planned(), open));
    }

    [Fact]
    public void Of_LoadCannotBeReadForADay_Ends()
    {
        var open = ApprovalLimitTests.Answered(ApprovalState.Approved, 4) with { NeededAt = Given.Now.AddDays(-1) };
        var decision = ApprovalLimitTests.Short(500, open).WithSignal(LoadSeries.Empty, SignalProblem.Stale).Planned();

        Assert.Equal(new ApprovalChange(open, null, null), ApprovalReview.Of(decision, open));
    }

    [Fact]
    public void Of_LoadCannotBeRead_LeavesTheQuestion()
    {
        var open = Waiting with { NeededAt = Given.Ago(600) };
        var decision = ApprovalLimitTests.Short(500, open).WithSignal(LoadSeries.Empty, SignalProblem.Stale).Planned();

        Assert.Equal(ApprovalChange.None, ApprovalReview.Of(decision, open));
    }
}
