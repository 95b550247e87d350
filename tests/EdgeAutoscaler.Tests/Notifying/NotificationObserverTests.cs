using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Notifying;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Notifying;
using EdgeAutoscaler.Operating;
using EdgeAutoscaler.Tests.Cycle;
using EdgeAutoscaler.Tests.Operating;

namespace EdgeAutoscaler.Tests.Notifying;

/// <summary>What people are told of real cycles, on a real ledger and a fake cloud.</summary>
public sealed class NotificationObserverTests : IAsyncLifetime
{
    private readonly QueueBench _queue = new();
    private readonly RecordingLog<NotificationObserver> _log = new();
    private CycleBench _bench = null!;
    private NotificationObserver _observer = null!;

    public async Task InitializeAsync()
    {
        _bench = await CycleBench.StartAsync(groups: [CycleBench.Group("transcode") with { Limits = new GroupLimits { Canary = false, ApprovalAbove = 500 } }]);
        _observer = new NotificationObserver(_queue.Desk, _queue.Memory, new Amounts("CNY"), _bench.Options, _queue.Clocks, _log);
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Purchase_FromTheQuestionToTheNodes_IsToldStepByStep()
    {
        await CycleAsync();
        var asked = Assert.Single((await _bench.Ledger.ReadSafetyAsync(0, default)).Approvals);
        await CycleAsync();
        await OperatorDeskTests.Desk(_bench).ApproveAsync(new AnswerRequest(asked.Id, "we need them", "ann"), default);
        await CycleAsync();
        await CycleAsync();

        Assert.Equal(
            [NotificationKind.ApprovalAsked, NotificationKind.ApprovalAnswered, NotificationKind.PurchaseAccepted],
            await ToldAsync());
        Assert.Contains("ann has approved", _queue.Sent[1].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Freeze_AndItsEnd_AreTold()
    {
        await CycleAsync();
        await _bench.Ledger.FreezeAsync(new Freeze("beijing", null, FreezeKind.UnknownTasks, "two tasks", _bench.Clock.GetUtcNow()), default);
        await CycleAsync();
        await CycleAsync();
        await OperatorDeskTests.Desk(_bench).UnfreezeAsync(new UnfreezeRequest("beijing", "looked at", "ann"), default);
        await CycleAsync();

        Assert.Equal([NotificationKind.Frozen, NotificationKind.Unfrozen], (await ToldAsync()).Where(kind => kind is not (NotificationKind.ApprovalAsked or NotificationKind.ApprovalEnded)));
    }

    [Fact]
    public async Task Cycles_FailingFiveTimesInARow_AreToldOnceAndTheEndToo()
    {
        End(CycleResult.Failed, 4);
        End(CycleResult.Completed, 1);
        Assert.Empty(await ToldAsync());

        End(CycleResult.Degraded, 2);
        End(CycleResult.TimedOut, 7);
        End(CycleResult.Completed, 3);

        Assert.Equal([NotificationKind.EvaluationFailing, NotificationKind.EvaluationRecovered], await ToldAsync());
    }

    [Fact]
    public async Task Report_ThatCannotBePutIntoWords_LeavesTheCycleAlone()
    {
        _observer.PurchaseResolved(null!);
        _observer.OrphansFound("beijing", null!);

        Assert.Empty(await ToldAsync());
        Assert.Equal(2, _log.Lines.Count);
    }

    [Fact]
    public async Task Service_BegunAnewWithItsMemory_RepeatsNothing()
    {
        await _bench.Ledger.FreezeAsync(new Freeze("beijing", null, FreezeKind.UnknownTasks, "two tasks", _bench.Clock.GetUtcNow()), default);
        await CycleAsync();
        await ToldAsync();
        _observer = new NotificationObserver(_queue.Desk, _queue.Memory, new Amounts("CNY"), _bench.Options, _queue.Clocks, _log);

        await CycleAsync();

        Assert.Single(await ToldAsync(), NotificationKind.Frozen);
    }

    private void End(CycleResult result, int times)
    {
        for (var time = 0; time < times; time++)
            _observer.CycleEnded(new CycleReport("beijing", result, SafeToScale: true, TimeSpan.Zero, Told.Now));
    }

    /// <summary>Runs a cycle and reports it, in the order in which it was reported.</summary>
    private async Task CycleAsync()
    {
        var seen = _bench.Observer;
        var (evaluations, questions, purchases) = (seen.Evaluations.Count, seen.Approvals.Count, seen.Purchases.Count);
        await _bench.CycleAsync();
        seen.Evaluations.Skip(evaluations).ToList().ForEach(_observer.Evaluated);
        seen.Approvals.Skip(questions).ToList().ForEach(_observer.ApprovalAsked);
        seen.Purchases.Skip(purchases).ToList().ForEach(_observer.PurchaseEnded);
    }

    private async Task<IEnumerable<NotificationKind>> ToldAsync()
    {
        await _queue.DrainAsync();
        return _queue.Sent.Select(sent => sent.Kind);
    }
}
