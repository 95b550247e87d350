using EdgeAutoscaler.Core.Purchasing;
using static EdgeAutoscaler.Adapters.Tests.Ledger.TestPurchase;

namespace EdgeAutoscaler.Adapters.Tests.Ledger;

public abstract class OutcomeCompliance<TStore> : LedgerCompliance<TStore>
    where TStore : ITestStore, new()
{
    private static readonly PurchaseOutcome Accepted = new PurchaseOutcome.Accepted("task", "request");
    private static readonly PurchaseOutcome Ambiguous = new PurchaseOutcome.Ambiguous("timeout", "no answer in 30 s", "request");
    private static readonly PurchaseOutcome Rejected =
        new PurchaseOutcome.Rejected(RejectionReason.Throttled, "Throttling", "too many calls", "request", TimeSpan.FromSeconds(90));

    [Fact]
    public async Task RecordOutcome_Accepted_KeepsTaskAndRequestAndTheHold()
    {
        var intent = await SendingAsync(Intent());

        Assert.Equal(IntentState.Accepted, await RecordAsync(intent, Accepted));

        var record = await FindAsync(intent);
        Assert.Equal((IntentState.Accepted, "task", "request"), (record.State, record.TaskId, record.RequestId));
        Assert.Null(record.SettledAt);
        Assert.Equal((200, 0), await MoneyAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RecordOutcome_Rejected_FreesTheHoldAndKeepsWhy(bool sent)
    {
        var intent = sent ? await SendingAsync(Intent()) : await ReservedAsync(Intent());

        Assert.Equal(IntentState.Rejected, await RecordAsync(intent, Rejected));

        var record = await FindAsync(intent);
        Assert.Equal((IntentState.Rejected, RejectionReason.Throttled), (record.State, record.Rejection));
        Assert.Equal(TimeSpan.FromSeconds(90), record.RetryAfter);
        Assert.Equal("Throttling: too many calls", record.Detail);
        Assert.Equal(Noon, record.SettledAt);
        Assert.Equal((0, 0), await MoneyAsync());
    }

    [Fact]
    public async Task RecordOutcome_Ambiguous_KeepsTheHold()
    {
        var intent = await SendingAsync(Intent());

        Assert.Equal(IntentState.Ambiguous, await RecordAsync(intent, Ambiguous));

        var record = await FindAsync(intent);
        Assert.Equal(("timeout: no answer in 30 s", "request"), (record.Detail, record.RequestId));
        Assert.Null(record.SettledAt);
        Assert.Equal((200, 0), await MoneyAsync());
    }

    [Fact]
    public async Task RecordOutcome_AnswerWithAZeroCharacter_IsKeptAllTheSame()
    {
        var intent = await SendingAsync(Intent());

        await RecordAsync(intent, new PurchaseOutcome.Ambiguous("odd", "a\0b", "r\0"));

        var record = await FindAsync(intent);
        Assert.Equal(("odd: a\uFFFDb", "r\uFFFD"), (record.Detail, record.RequestId));
    }

    [Fact]
    public async Task RecordOutcome_AcceptedAfterTheDoubtOfANewerEpoch_IsAccepted()
    {
        var intent = await SendingAsync(Intent());
        await TakeEpochAsync();

        Assert.Equal(IntentState.Accepted, await RecordAsync(intent, Accepted));
        Assert.Equal("task", (await FindAsync(intent)).TaskId);
    }

    [Fact]
    public async Task RecordOutcome_RejectedAfterTheDoubtOfANewerEpoch_LeavesTheDoubt()
    {
        var intent = await SendingAsync(Intent());
        await TakeEpochAsync();

        Assert.Equal(IntentState.Ambiguous, await RecordAsync(intent, Rejected));
        Assert.Equal((200, 0), await MoneyAsync());
    }

    [Fact]
    public async Task RecordOutcome_RejectedAfterANewerEpochReleasedIt_StaysReleased()
    {
        var intent = await ReservedAsync(Intent());
        await TakeEpochAsync();

        Assert.Equal(IntentState.Released, await RecordAsync(intent, Rejected));
    }

    [Fact]
    public async Task RecordOutcome_SameTwice_ChangesNothing()
    {
        foreach (var (id, outcome) in new[] { ("a", Accepted), ("b", Rejected), ("c", Ambiguous) })
        {
            var intent = await SendingAsync(Intent(id));
            var state = await RecordAsync(intent, outcome);
            var before = await FindAsync(intent);

            Assert.Equal(state, await Ledger.RecordOutcomeAsync(intent.Id, outcome, Noon.AddHours(1), default));
            Assert.Equivalent(before, await FindAsync(intent), strict: true);
        }
    }

    [Fact]
    public async Task RecordOutcome_AcceptedAgainAfterTheTaskEnded_StaysAtItsEnd()
    {
        var intent = await AcceptedAsync(Intent());
        await ObserveAsync(intent, IntentState.Fulfilled, "n1", "n2");

        Assert.Equal(IntentState.Fulfilled, await RecordAsync(intent, new PurchaseOutcome.Accepted(TaskOf(intent), null)));
    }

    [Fact]
    public async Task RecordOutcome_AmbiguousAfterItsTaskWasFound_StaysAccepted()
    {
        var intent = await AcceptedAsync(Intent());

        Assert.Equal(IntentState.Accepted, await RecordAsync(intent, Ambiguous));
    }

    [Fact]
    public async Task RecordOutcome_TaskOfAnotherPurchase_GoesToTheOperatorAndNeverHasTwoOwners()
    {
        var owner = await AcceptedAsync(Intent("owner"), "task");
        var other = await SendingAsync(Intent("other"));

        Assert.Equal(IntentState.NeedsOperator, await RecordAsync(other, Accepted));
        Assert.Equal(IntentState.NeedsOperator, await RecordAsync(other, Accepted));

        var record = await FindAsync(other);
        Assert.Null(record.TaskId);
        Assert.Contains("task", record.Detail, StringComparison.Ordinal);
        Assert.Equal("task", (await FindAsync(owner)).TaskId);
        Assert.Equal((400, 0), await MoneyAsync());
    }

    [Fact]
    public async Task RecordOutcome_OperatorNamesTheRightTask_IsAccepted()
    {
        await AcceptedAsync(Intent("owner"), "task");
        var other = await SendingAsync(Intent("other"));
        await RecordAsync(other, Accepted);

        Assert.Equal(IntentState.Accepted, await RecordAsync(other, new PurchaseOutcome.Accepted("its own task", null)));
    }

    [Fact]
    public async Task RecordOutcome_AmbiguousAfterItWasGivenUpAndReleased_StaysReleased()
    {
        var intent = await SendingAsync(TestPurchase.Intent());
        await TakeEpochAsync();
        var step = new Resolution { IntentId = intent.Id, From = IntentState.Ambiguous, To = IntentState.Quarantine, Detail = "no trace", At = Noon };
        await Ledger.ResolveAsync(step, default);
        await Ledger.ResolveAsync(step with { From = IntentState.Quarantine, To = IntentState.Released }, default);

        Assert.Equal(IntentState.Released, await RecordAsync(intent, new PurchaseOutcome.Ambiguous("timeout", "no answer", null)));
    }

    [Fact]
    public async Task RecordOutcome_ReservedButNeverSent_CanNeitherBeAcceptedNorDoubted()
    {
        var intent = await ReservedAsync(Intent());

        await Assert.ThrowsAsync<InvalidOperationException>(() => RecordAsync(intent, Accepted));
        await Assert.ThrowsAsync<InvalidOperationException>(() => RecordAsync(intent, Ambiguous));

        Assert.Equal(IntentState.Reserved, (await FindAsync(intent)).State);
    }

    [Fact]
    public async Task RecordOutcome_RejectedThenAnythingElse_IsABug()
    {
        var intent = await SendingAsync(Intent());
        await RecordAsync(intent, Rejected);

        await Assert.ThrowsAsync<InvalidOperationException>(() => RecordAsync(intent, Accepted));
        await Assert.ThrowsAsync<InvalidOperationException>(() => RecordAsync(intent, Ambiguous));
    }

    [Fact]
    public async Task RecordOutcome_RejectedAfterATaskWasAdopted_StaysBought()
    {
        var intent = await AcceptedAsync(Intent());

        Assert.Equal(IntentState.Accepted, await RecordAsync(intent, Rejected));
    }

    [Fact]
    public async Task RecordOutcome_AnotherTaskThanTheAdoptedOne_FollowsTheAnswerAndStops()
    {
        var intent = await AcceptedAsync(Intent(), "adopted");

        await RecordAsync(intent, new PurchaseOutcome.Accepted("answered", null));

        var safety = await Ledger.ReadSafetyAsync(10, default);
        Assert.Equal("answered", (await FindAsync(intent)).TaskId);
        Assert.Equal("adopted", Assert.Single(safety.Orphans).TaskId);
        Assert.Equal((Cluster, Group), (Assert.Single(safety.Freezes).Cluster, safety.Freezes[0].NodeGroup));
    }

    [Fact]
    public async Task RecordOutcome_AnotherTaskAfterThePurchaseEnded_IsAnOrphanAndStops()
    {
        var intent = await AcceptedAsync(Intent(count: 1));
        await ObserveAsync(intent, IntentState.Fulfilled, "n1");

        await RecordAsync(intent, new PurchaseOutcome.Accepted("answered", null));

        var safety = await Ledger.ReadSafetyAsync(10, default);
        Assert.Equal((IntentState.Fulfilled, TaskOf(intent)), ((await FindAsync(intent)).State, (await FindAsync(intent)).TaskId));
        Assert.Equal("answered", Assert.Single(safety.Orphans).TaskId);
        Assert.Single(safety.Freezes);
    }

    [Fact]
    public async Task RecordOutcome_UnknownPurchase_IsABug() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => RecordAsync(Intent("nobody"), Accepted));
}
