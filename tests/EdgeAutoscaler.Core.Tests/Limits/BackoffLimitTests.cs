using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Tests.Planning;

namespace EdgeAutoscaler.Core.Tests.Limits;

public sealed class BackoffLimitTests
{
    private static readonly BackoffLimit Limit = new();
    private static readonly PlanningInput Input = Given.Input();

    private static IntentRecord NoStock(double minutesAgo, string offer = "tiny", string group = "transcode", TimeSpan? retryAfter = null) =>
        Given.Refusal(RejectionReason.Stock, minutesAgo, offer, group, retryAfter);

    [Fact]
    public void Evaluate_NoFailure_Allows() => Input.WithPurchases(Given.Purchase(IntentState.Fulfilled)).IsAllowed(Limit);

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(3, 20)]
    [InlineData(4, 30)]
    [InlineData(9, 30)]
    public void Evaluate_FailuresInARow_RestFiveMinutesDoublingToThirty(int failures, double rest)
    {
        PlanningInput LastFailed(double minutesAgo) =>
            Input.WithPurchases([.. Enumerable.Range(0, failures).Reverse().Select(i => NoStock(minutesAgo + i))]);

        LastFailed(rest).IsAllowed(Limit);
        LastFailed(rest - 0.01).Denied(Limit);
    }

    [Fact]
    public void Evaluate_Failure_IsToldWithEveryNumber()
    {
        Assert.Equal("tiny rests 3 min more after the refusal Stock (1 failure)", Input.WithPurchases(NoStock(2)).Denied(Limit));
        Assert.Equal(
            "tiny rests 6 min more after a purchase that ended Failed (2 failures in a row)",
            Input.WithPurchases(NoStock(30), Given.Purchase(IntentState.Failed, minutesAgo: 20, settledMinutesAgo: 4)).Denied(Limit));
    }

    [Fact]
    public void Evaluate_FailuresThreeHoursOld_AreForgotten()
    {
        Assert.Contains("(2 failures", Input.WithPurchases(NoStock(179), NoStock(1)).Denied(Limit), StringComparison.Ordinal);
        Assert.Contains("(1 failure)", Input.WithPurchases(NoStock(180), NoStock(1)).Denied(Limit), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_SuccessAfterwards_EndsTheRow() =>
        Input.WithPurchases(NoStock(4), Given.Purchase(IntentState.Fulfilled, minutesAgo: 3, settledMinutesAgo: 1)).IsAllowed(Limit);

    [Theory]
    [InlineData(20, 19.9, 20)]
    [InlineData(1, 4.9, 5)]
    [InlineData(600, 59.9, 60)]
    public void Evaluate_RetryAfter_CountsIfItIsLongerUpToAnHour(double retryAfter, double stillRests, double over)
    {
        var asked = TimeSpan.FromMinutes(retryAfter);

        Input.WithPurchases(NoStock(stillRests, retryAfter: asked)).Denied(Limit);
        Input.WithPurchases(NoStock(over, retryAfter: asked)).IsAllowed(Limit);
    }

    [Fact]
    public void Evaluate_RetryAfterOfAnEarlierFailure_StillHolds() =>
        Input.WithPurchases(NoStock(15, retryAfter: TimeSpan.FromMinutes(50)), NoStock(12)).Denied(Limit);

    [Theory]
    [InlineData(RejectionReason.Forbidden, 30)]
    [InlineData(RejectionReason.Balance, 30)]
    [InlineData(RejectionReason.Quota, 30)]
    [InlineData(RejectionReason.Throttled, 5)]
    [InlineData(RejectionReason.Busy, 5)]
    [InlineData(RejectionReason.NotSent, 5)]
    public void Evaluate_RefusalOfTheWholeAccount_RestsEveryOfferOfTheCluster(RejectionReason reason, double rest)
    {
        PlanningInput Refused(double minutesAgo) => Input.WithPurchases(Given.Refusal(reason, minutesAgo, offer: "other", group: "cdn"));

        Refused(rest - 0.01).Denied(Limit);
        Refused(rest).IsAllowed(Limit);
    }

    [Theory]
    [InlineData(RejectionReason.Stock)]
    [InlineData(RejectionReason.Invalid)]
    public void Evaluate_RefusalOfAnotherOffer_IsNoneOfOurs(RejectionReason reason)
    {
        Input.WithPurchases(Given.Refusal(reason, 1, offer: "other")).IsAllowed(Limit);
        Input.WithPurchases(Given.Refusal(reason, 1, group: "cdn")).IsAllowed(Limit);
    }

    [Fact]
    public void Evaluate_PurchaseSentBeforeTheRefusalEndsWell_DoesNotEndTheRest() =>
        Input.WithPurchases(
            Given.Purchase(IntentState.Fulfilled, minutesAgo: 20, settledMinutesAgo: 1),
            Given.Refusal(RejectionReason.Forbidden, minutesAgo: 10, group: "cdn")).Denied(Limit);

    [Fact]
    public void Evaluate_ReleasedWithoutBeingSent_IsNoFailure() =>
        Input.WithPurchases(Given.Purchase(IntentState.Released, minutesAgo: 1)).IsAllowed(Limit);
}
