using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Operating;
using EdgeAutoscaler.Tests.Cycle;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeAutoscaler.Tests.Operating;

/// <summary>A person settles what the service can't, on a real ledger and a fake cloud.</summary>
public sealed class OperatorDeskTests : IAsyncLifetime
{
    private CycleBench _bench = null!;

    public async Task InitializeAsync() => _bench = await CycleBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Acknowledge_TaskOfAPurchaseInDoubt_AdoptsItUnderThePersonsName()
    {
        var intent = await AmbiguousAsync();
        _bench.Cloud.Begin("T-a");
        _bench.Cloud.Begin("T-b");
        await _bench.TrackAsync();
        Assert.Equal(IntentState.NeedsOperator, (await FindAsync(intent)).State);

        var answer = await SayAsync(intent.Intent.Id, "T-b", absent: false);

        Assert.Equal(OperatorOutcome.Done, answer.Outcome);
        Assert.Equal((IntentState.Accepted, "T-b"), ((await FindAsync(intent)).State, (await FindAsync(intent)).TaskId));
        Assert.Contains((await _bench.Ledger.ReadSafetyAsync(10, default)).Audit, entry => entry.Author == "ann" && entry.Subject == intent.Intent.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Acknowledge_NoTarget_SaysWhatIsWanted(string target)
    {
        var answer = await SayAsync(target, null, absent: true);

        Assert.Equal(OperatorOutcome.Refused, answer.Outcome);
        Assert.Contains("cluster/task", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acknowledge_Absent_LetsTheClusterBuyAndNeverTakesTheOtherTasksForLateOnes()
    {
        var intent = await AmbiguousAsync();
        _bench.Cloud.Begin("T-a");
        _bench.Cloud.Begin("T-b");
        await _bench.TrackAsync();

        var answer = await SayAsync(intent.Intent.Id, null, absent: true);
        await _bench.TrackAsync(TimeSpan.FromMinutes(11));
        await _bench.CycleAsync();

        Assert.Equal(OperatorOutcome.Done, answer.Outcome);
        Assert.Equal(IntentState.Quarantine, (await FindAsync(intent)).State);
        Assert.Empty((await _bench.Ledger.ReadSafetyAsync(0, default)).Freezes);
        Assert.Equal(2, _bench.Cloud.Purchases.Count);
    }

    [Fact]
    public async Task Acknowledge_AbsentAgainInQuarantine_FreesTheMoney()
    {
        var intent = await AmbiguousAsync();
        await SayAsync(intent.Intent.Id, null, absent: true);

        await SayAsync(intent.Intent.Id, null, absent: true);

        Assert.Equal(IntentState.Released, (await FindAsync(intent)).State);
        Assert.Equal(OperatorOutcome.Refused, (await SayAsync(intent.Intent.Id, null, absent: true)).Outcome);
    }

    [Fact]
    public async Task Acknowledge_ClockIsWrong_IsRefusedForTheMoneyWouldBeHeldFromAWrongTimeOn()
    {
        var intent = await AmbiguousAsync();
        _bench.Clocks.Cloud.Saw(_bench.Clock.GetUtcNow().AddHours(1));

        var answer = await SayAsync(intent.Intent.Id, null, absent: true);

        Assert.Equal(OperatorOutcome.Refused, answer.Outcome);
        Assert.Contains("the clock is 1 h behind the cloud's", answer.Message, StringComparison.Ordinal);
        Assert.Equal(IntentState.Ambiguous, (await FindAsync(intent)).State);
    }

    [Theory]
    [InlineData("T-nowhere", false, "lists no task T-nowhere")]
    [InlineData(null, false, "Say either")]
    [InlineData("T-a", true, "Say either")]
    public async Task Acknowledge_WhatCannotBe_IsRefusedAndChangesNothing(string? taskId, bool absent, string why)
    {
        var intent = await AmbiguousAsync();

        var answer = await SayAsync(intent.Intent.Id, taskId, absent);

        Assert.Equal(OperatorOutcome.Refused, answer.Outcome);
        Assert.Contains(why, answer.Message, StringComparison.Ordinal);
        Assert.Equal(IntentState.Ambiguous, (await FindAsync(intent)).State);
    }

    [Fact]
    public async Task Acknowledge_TasksCannotBeListed_SettlesNothing()
    {
        var intent = await AmbiguousAsync();
        _bench.Cloud.TasksProblem = "down";

        var answer = await SayAsync(intent.Intent.Id, null, absent: true);

        Assert.Equal(OperatorOutcome.Refused, answer.Outcome);
        Assert.Equal(IntentState.Ambiguous, (await FindAsync(intent)).State);
    }

    [Fact]
    public async Task Acknowledge_StuckPurchase_SettlesItWithWhatCame()
    {
        _bench.Load.Value = 10;
        await _bench.CycleAsync();
        var intent = Assert.Single(await _bench.Ledger.ReadIntentsAsync(1, default));
        await _bench.TrackAsync(TimeSpan.FromHours(3));
        Assert.Equal(IntentState.Stuck, (await FindAsync(intent)).State);

        Assert.Equal(OperatorOutcome.Refused, (await SayAsync(intent.Intent.Id, "T-9", absent: false)).Outcome);
        await SayAsync(intent.Intent.Id, null, absent: true);

        Assert.Equal(IntentState.Failed, (await FindAsync(intent)).State);
    }

    [Fact]
    public async Task Acknowledge_OrphanTask_TakesNoteOfIt()
    {
        await _bench.TrackAsync();
        _bench.Cloud.Begin("T-old");
        await _bench.TrackAsync(TimeSpan.FromMinutes(11));
        _bench.Cloud.Begin("T-foreign");
        await _bench.TrackAsync(TimeSpan.FromMinutes(11));
        Assert.Contains((await _bench.Ledger.ReadSafetyAsync(0, default)).Orphans, task => task.TaskId == "T-foreign");

        var answer = await SayAsync("beijing/T-foreign", null, absent: true);

        Assert.Equal(OperatorOutcome.Done, answer.Outcome);
        Assert.DoesNotContain((await _bench.Ledger.ReadSafetyAsync(0, default)).Orphans, task => task.TaskId == "T-foreign");
    }

    [Theory]
    [InlineData("fleet", OperatorOutcome.Done)]
    [InlineData("beijing", OperatorOutcome.Unknown)]
    [InlineData("nowhere", OperatorOutcome.Unknown)]
    public async Task Unfreeze_ExactlyTheFrozenScope_LiftsIt(string scope, OperatorOutcome outcome)
    {
        await _bench.Ledger.FreezeAsync(new Freeze(null, null, FreezeKind.ClockJump, "the wall clock jumped", _bench.Clock.GetUtcNow()), default);

        var answer = await Desk().UnfreezeAsync(new UnfreezeRequest(scope, "looked at it", "ann"), default);

        Assert.Equal(outcome, answer.Outcome);
        Assert.Equal(outcome != OperatorOutcome.Done, (await _bench.Ledger.ReadSafetyAsync(0, default)).Freezes.Any());
    }

    [Theory]
    [InlineData("fleet")]
    [InlineData("beijing")]
    [InlineData("beijing/transcode")]
    public async Task PauseAndResume_AnyScope_StopsBuyingUntilItIsTakenBack(string scope)
    {
        await Desk().PauseAsync(new PauseRequest(scope, null, "maintenance", "ann"), default);
        await _bench.CycleAsync();
        Assert.Empty(_bench.Cloud.Purchases);

        Assert.Equal(OperatorOutcome.Done, (await Desk().ResumeAsync(new ResumeRequest(scope, "done", "ann"), default)).Outcome);
        await _bench.CycleAsync();
        Assert.Single(_bench.Cloud.Purchases);
    }

    [Fact]
    public async Task Pause_ForAWhile_EndsByItself()
    {
        var answer = await Desk().PauseAsync(new PauseRequest("beijing", TimeSpan.FromHours(1), "maintenance", "ann"), default);
        Assert.Contains("UTC, or until it is resumed", answer.Message, StringComparison.Ordinal);

        await _bench.CycleAsync(TimeSpan.FromMinutes(59));
        Assert.Empty(_bench.Cloud.Purchases);

        await _bench.CycleAsync(TimeSpan.FromMinutes(2));
        Assert.Single(_bench.Cloud.Purchases);
    }

    [Theory]
    [InlineData("shanghai", null, OperatorOutcome.Unknown, "No cluster is named shanghai")]
    [InlineData("beijing/cache", null, OperatorOutcome.Unknown, "it has transcode")]
    [InlineData("beijing", "-00:01:00", OperatorOutcome.Refused, "up to 366 days")]
    [InlineData("beijing", "400.00:00:00", OperatorOutcome.Refused, "up to 366 days")]
    public async Task Pause_ScopeOrDurationThatCannotBe_IsRefusedWithWhatWouldBeRight(string scope, string? duration, OperatorOutcome outcome, string says)
    {
        var answer = await Desk().PauseAsync(new PauseRequest(scope, duration is null ? null : TimeSpan.Parse(duration, System.Globalization.CultureInfo.InvariantCulture), "why", "ann"), default);

        Assert.Equal(outcome, answer.Outcome);
        Assert.Contains(says, answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("beijing/")]
    [InlineData("/transcode")]
    [InlineData("a/b/c")]
    [InlineData(null)]
    public async Task AnyWord_ScopeWithoutAName_MeansNothingAndNeverTheFleet(string? scope)
    {
        await Desk().PauseAsync(new PauseRequest("fleet", null, "maintenance", "ann"), default);
        OperatorAnswer[] answers =
        [
            await Desk().PauseAsync(new PauseRequest(scope!, null, "why", "ann"), default),
            await Desk().ResumeAsync(new ResumeRequest(scope!, "why", "ann"), default),
            await Desk().UnfreezeAsync(new UnfreezeRequest(scope!, "why", "ann"), default),
        ];

        Assert.All(answers, answer => Assert.Contains("is no scope", answer.Message, StringComparison.Ordinal));
        Assert.Equal("fleet", Assert.Single((await _bench.Ledger.ReadSafetyAsync(0, default)).Pauses).Scope);
    }

    [Fact]
    public async Task Pause_ShorterThanOneInForce_LeavesTheLongerOne()
    {
        await Desk().PauseAsync(new PauseRequest("beijing", null, "broken region", "ann"), default);

        var answer = await Desk().PauseAsync(new PauseRequest("beijing", TimeSpan.FromHours(1), "maintenance", "bob"), default);

        Assert.Contains("paused for longer already, by ann: broken region", answer.Message, StringComparison.Ordinal);
        Assert.Null(Assert.Single((await _bench.Ledger.ReadSafetyAsync(0, default)).Pauses).Until);
    }

    [Fact]
    public async Task Resume_OtherScope_NamesWhatIsPaused()
    {
        await Desk().PauseAsync(new PauseRequest("beijing", null, "maintenance", "ann"), default);

        Assert.Contains("paused are: beijing", (await Desk().ResumeAsync(new ResumeRequest("fleet", "done", "ann"), default)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "ann", "reason")]
    [InlineData("why", " ", "author")]
    public async Task AnyWord_WithoutReasonOrAuthor_IsRefused(string reason, string author, string missing)
    {
        var (desk, intent) = (Desk(), await AmbiguousAsync());
        OperatorAnswer[] answers =
        [
            await desk.UnfreezeAsync(new UnfreezeRequest("fleet", reason, author), default),
            await desk.PauseAsync(new PauseRequest("fleet", null, reason, author), default),
            await desk.ResumeAsync(new ResumeRequest("fleet", reason, author), default),
            await desk.AcceptLedgerAsync(new AcceptRequest(reason, author), default),
            await desk.AcknowledgeAsync(intent.Intent.Id, new AcknowledgeRequest(null, true, reason, author), default),
        ];

        Assert.All(answers, answer => Assert.Equal(OperatorOutcome.Refused, answer.Outcome));
        Assert.All(answers, answer => Assert.Contains(missing, answer.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AcceptLedger_NothingInDoubt_SaysSo() =>
        Assert.Equal(OperatorOutcome.Unknown, (await Desk().AcceptLedgerAsync(new AcceptRequest("why", "ann"), default)).Outcome);

    private OperatorDesk Desk() => Desk(_bench);

    /// <summary>The desk of a bench.</summary>
    internal static OperatorDesk Desk(CycleBench bench)
    {
        var fleet = new ManagedFleet([bench.Runtime]);
        return new OperatorDesk(
            bench.Ledger,
            fleet,
            new Acknowledgements(bench.Ledger, new TaskCandidates(bench.Ledger, fleet, bench.Options), bench.Clocks),
            new ClockGuard(bench.Clocks, NullLogger<ClockGuard>.Instance),
            bench.Clocks);
    }

    private Task<OperatorAnswer> SayAsync(string target, string? taskId, bool absent) =>
        Desk().AcknowledgeAsync(target, new AcknowledgeRequest(taskId, absent, "seen in the console", "ann"), default);

    private async Task<IntentRecord> AmbiguousAsync()
    {
        _bench.Load.Value = 10;
        _bench.Cloud.NextOutcome = _ => new PurchaseOutcome.Ambiguous("timeout", "no answer", null);
        await _bench.CycleAsync();
        _bench.Cloud.NextOutcome = null;
        return Assert.Single(await _bench.Ledger.ReadIntentsAsync(1, default));
    }

    private async Task<IntentRecord> FindAsync(IntentRecord record) => (await _bench.Ledger.FindIntentAsync(record.Intent.Id, default))!;
}
