using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Notifying;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Notifying;
using EdgeAutoscaler.Tests.Telemetry;

namespace EdgeAutoscaler.Tests.Notifying;

/// <summary>What changes of all that stands.</summary>
public sealed class StandingWatchTests
{
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(10);
    private static readonly Freeze Overrun = new("beijing", "transcode", FreezeKind.Overrun, "6 nodes where 5 were asked for", Told.Now);
    private static readonly Freeze Jump = new(null, null, FreezeKind.ClockJump, "the clock jumped by 2 h", Told.Now);
    private static readonly Pause Maintenance = new("beijing", null, "maintenance", "ann", Told.Now, null);
    private static readonly Approval Question = new("a1", new ApprovalNeed("beijing", "transcode", "tiny", new Term(1), 4, 230), ApprovalState.Waiting, Told.Now, Told.Now, null);

    private readonly StandingWatch _watch = new();
    private DateTimeOffset _now = Told.Now;

    [Fact]
    public void Look_First_TellsWhatWaitsForAPersonAndNothingElse() => Assert.Equal(
        [NotificationKind.Frozen, NotificationKind.Frozen, NotificationKind.ApprovalAsked],
        Look(LedgerSnapshot.Empty with { Freezes = [Jump, Overrun], Pauses = [Maintenance], Approvals = [Question] }));

    [Fact]
    public void Look_FirstWithAnAnsweredQuestion_TellsNothing() => Assert.Empty(Look(With(Answered(ApprovalState.Rejected))));

    [Fact]
    public void Look_NothingChanged_TellsNothing()
    {
        var ledger = LedgerSnapshot.Empty with { Freezes = [Jump, Overrun], Pauses = [Maintenance], Approvals = [Question] };
        Look(ledger);

        Assert.Empty(Look(ledger with { Approvals = [Question with { NeededAt = _now }] }));
    }

    [Fact]
    public void Look_FreezeComesAndGoes_IsToldBothTimes()
    {
        Look(LedgerSnapshot.Empty);

        Assert.Equal([NotificationKind.Frozen], Look(LedgerSnapshot.Empty with { Freezes = [Overrun] }));
        Assert.Equal([NotificationKind.Unfrozen], Look(LedgerSnapshot.Empty));
    }

    [Fact]
    public void Look_FreezeOfTheFleet_IsToldOnceWhicheverClusterShowsIt()
    {
        Look(LedgerSnapshot.Empty);
        Look(LedgerSnapshot.Empty, "shanghai");

        Assert.Equal([NotificationKind.Frozen], Look(LedgerSnapshot.Empty with { Freezes = [Jump] }));
        Assert.Empty(Look(LedgerSnapshot.Empty with { Freezes = [Jump] }, "shanghai"));
    }

    [Fact]
    public void Look_PauseComesAndItsTimePasses_IsToldBothTimes()
    {
        var pause = Maintenance with { Until = _now.AddMinutes(1) };
        Look(LedgerSnapshot.Empty);

        Assert.Equal([NotificationKind.Paused], Look(LedgerSnapshot.Empty with { Pauses = [pause] }));
        _now = _now.AddMinutes(2);
        Assert.Equal([NotificationKind.Resumed], Look(LedgerSnapshot.Empty with { Pauses = [pause] }));
    }

    [Fact]
    public void Look_PauseProlonged_IsNotOverMeanwhile()
    {
        Look(LedgerSnapshot.Empty with { Pauses = [Maintenance] });

        Assert.Equal([NotificationKind.Paused], Look(LedgerSnapshot.Empty with { Pauses = [Maintenance with { Since = _now.AddMinutes(1), Reason = "it takes longer" }] }));
    }

    [Theory]
    [InlineData(ApprovalState.Approved)]
    [InlineData(ApprovalState.Rejected)]
    public void Look_QuestionAnswered_IsTold(ApprovalState state)
    {
        Look(With(Question));

        Assert.Equal([NotificationKind.ApprovalAnswered], Look(With(Answered(state))));
        Assert.Empty(Look(With(Answered(state))));
    }

    [Fact]
    public void Look_QuestionEndsUnanswered_IsTold()
    {
        Look(With(Question));

        Assert.Equal([NotificationKind.ApprovalEnded], Look(LedgerSnapshot.Empty));
    }

    [Fact]
    public void Look_ApprovalIsUsed_LeavesItToThePurchase()
    {
        Look(With(Answered(ApprovalState.Approved)));
        var purchase = Fleet.Intent(IntentState.Accepted);

        Assert.Empty(Look(LedgerSnapshot.Empty with { Intents = [purchase with { Intent = purchase.Intent with { CreatedAt = _now } }] }));
    }

    [Fact]
    public void Look_ApprovalLapses_IsTold()
    {
        Look(With(Answered(ApprovalState.Approved)));

        Assert.Equal([NotificationKind.ApprovalEnded], Look(LedgerSnapshot.Empty));
    }

    [Fact]
    public void Asked_JustNow_IsNotToldAgain()
    {
        Look(LedgerSnapshot.Empty);

        _watch.Asked(Question);

        Assert.Empty(Look(With(Question)));
    }

    [Fact]
    public void Look_AfterALongTimeWithout_TellsWhatStandsAndNoChanges()
    {
        Look(LedgerSnapshot.Empty with { Freezes = [Overrun] });
        _now = _now.Add(Stale);

        Assert.Equal([NotificationKind.ApprovalAsked], Look(With(Question)));
    }

    private static LedgerSnapshot With(Approval approval) => LedgerSnapshot.Empty with { Approvals = [approval] };

    private static Approval Answered(ApprovalState state) => Question with { State = state, Answer = new OperatorWord("ann", "we need them", Told.Now) };

    private IEnumerable<NotificationKind> Look(LedgerSnapshot ledger, string cluster = "beijing") =>
        [.. _watch.Look(cluster, ledger, _now, Stale, new Amounts("CNY")).Select(news => news.Kind)];
}
