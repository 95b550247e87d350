using EdgeAutoscaler.EndToEnd.Service;
using EdgeAutoscaler.Simulator.Faults;
using Operation = EdgeAutoscaler.Simulator.Operation;

namespace EdgeAutoscaler.EndToEnd.Matrix;

/// <summary>The service is killed at each step of a purchase and started again: nothing is bought twice and nothing is lost.</summary>
public sealed class KillTests
{
    [Theory]
    [InlineData("before:TakeEpochAsync")]
    [InlineData("after:TakeEpochAsync")]
    [InlineData("before:ReserveAsync")]
    public Task Kill_BeforeThePurchaseIsReserved_LeavesNoTrace(string failpoint) =>
        Lives.EndingAtAsync(failpoint);

    [Theory]
    [InlineData("after:ReserveAsync")]
    [InlineData("before:MarkSendingAsync")]
    public Task Kill_ReservedButNotMarkedAsSending_IsReleasedAndBought(string failpoint) =>
        Lives.EndingAtAsync(failpoint);

    [Theory]
    [InlineData("after:MarkSendingAsync")]
    [InlineData("before:ScaleOutAsync")]
    public Task Kill_MarkedAsSendingButNotSent_IsBoughtOnceItsAbsenceIsProven(string failpoint) =>
        Lives.EndingAtAsync(failpoint);

    [Theory]
    [InlineData("after:ScaleOutAsync")]
    [InlineData("before:RecordOutcomeAsync")]
    public Task Kill_AnsweredButNotRecorded_IsAdopted(string failpoint) =>
        Lives.EndingAtAsync(failpoint);

    [Theory]
    [InlineData("after:RecordOutcomeAsync")]
    [InlineData("before:RecordTaskAsync")]
    [InlineData("after:RecordTaskAsync")]
    [InlineData("before:RecordTasksAsync")]
    public Task Kill_AroundTheTasksRecord_GoesOnFollowingIt(string failpoint) =>
        Lives.EndingAtAsync(failpoint);

    // A look at the tasks is written down every ten minutes: the lives after the first wouldn't come to it.
    [Fact]
    public Task Kill_AfterALookIsWrittenDown_GoesOnBuying() => Lives.EndingOnceAtAsync("after:RecordTasksAsync");

    [Theory]
    [InlineData("after:ScaleOutAsync", "before:ResolveAsync")]
    [InlineData("after:ScaleOutAsync", "after:ResolveAsync")]
    [InlineData("before:ScaleOutAsync", "before:ResolveAsync")]
    [InlineData("before:ScaleOutAsync", "after:ResolveAsync")]
    public Task Kill_AroundReconciliation_IsReconciledByTheNextLife(string first, string second) =>
        Lives.EndingAtAsync(first, second);

    [Theory]
    [InlineData(FaultMoment.BeforeExecuting)]
    [InlineData(FaultMoment.AfterExecuting)]
    public Task Kill_SentAndWaitingForTheAnswer_IsBoughtOnce(FaultMoment moment) => Lives.RepeatAsync(async (world, _) =>
    {
        var release = new TaskCompletionSource();
        world.Cloud.Faults.Enqueue(Operation.ScaleOutCluster, new Fault.Hold(release.Task, moment));
        await using var life = await world.RunAsync(LiveWorld.Hurry);
        await life.UntilAsync(() => Task.FromResult(world.Cloud.Faults.Pending(Operation.ScaleOutCluster) == 0), "sending");
        await life.KillAsync();
        release.SetResult();
    });

    [Fact]
    public Task Kill_AtAnyMoment_BuysExactlyWhatIsNeeded() => Lives.RepeatAsync(async (world, round) =>
    {
        var random = new Random(Seed: round);
        await using var life = await world.RunAsync(LiveWorld.Hurry);
        await Task.Delay(TimeSpan.FromSeconds(3 * random.NextDouble()));
        await life.KillAsync();
    });
}
