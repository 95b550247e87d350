using EdgeAutoscaler.Core.Purchasing;
using static EdgeAutoscaler.Adapters.Tests.Ledger.TestPurchase;

namespace EdgeAutoscaler.Adapters.Tests.Ledger;

public abstract class TaskCompliance<TStore> : LedgerCompliance<TStore>
    where TStore : ITestStore, new()
{
    [Fact]
    public async Task RecordTask_StillRunning_KeepsWhatTheTaskSays()
    {
        var intent = await AcceptedAsync(Intent());
        var look = Look(intent, IntentState.Accepted);
        var task = look.Task with { Stage = "join", ErrorCode = "Slow", ErrorMessage = "still joining" };

        await Ledger.RecordTaskAsync(look with { Task = task }, default);

        var record = await FindAsync(intent);
        Assert.Equal((IntentState.Accepted, TaskState.Running, "join"), (record.State, record.TaskState, record.TaskStage));
        Assert.Equal("Slow: still joining", record.Detail);
        Assert.Null(record.SettledAt);
    }

    [Fact]
    public async Task RecordTask_AllNodesCame_CommitsAllAndSettles()
    {
        var intent = await AcceptedAsync(Intent(count: 2, price: 100));

        await ObserveAsync(intent, IntentState.Fulfilled, "n1", "n2");

        var record = await FindAsync(intent);
        Assert.Equal((IntentState.Fulfilled, 2, 0), (record.State, record.Instances, record.NotYetListed));
        Assert.Equal(Noon.AddHours(1), record.SettledAt);
        Assert.Equal((0, 200), await MoneyAsync());
    }

    [Theory]
    [InlineData(IntentState.Partial)]
    [InlineData(IntentState.Failed)]
    public async Task RecordTask_SomeNodesCame_CommitsThoseAndFreesTheRest(IntentState end)
    {
        var intent = await AcceptedAsync(Intent(count: 3, price: 100));

        await ObserveAsync(intent, end, "n1");

        Assert.Equal((0, 100), await MoneyAsync());
        Assert.Equal(end, (await FindAsync(intent)).State);
    }

    [Fact]
    public async Task RecordTask_NodesComeOneByOne_CommitsEachOnce()
    {
        var intent = await AcceptedAsync(Intent(count: 3, price: 100));

        await ObserveAsync(intent, IntentState.Accepted, "n1");
        await ObserveAsync(intent, IntentState.Accepted, "n1", "n2");
        await ObserveAsync(intent, IntentState.Accepted, "n2");

        Assert.Equal((100, 200), await MoneyAsync());
        Assert.Equal(1, (await FindAsync(intent)).NotYetListed);
    }

    [Fact]
    public async Task RecordTask_SameTwice_ChangesNothing()
    {
        var intent = await AcceptedAsync(Intent(count: 3));
        await ObserveAsync(intent, IntentState.Partial, "n1", "n2");
        var (record, money, leases) = (await FindAsync(intent), await MoneyAsync(), (await SnapshotAsync()).Leases);

        await ObserveAsync(intent, IntentState.Partial, "n1", "n2");

        Assert.Equivalent(record, await FindAsync(intent), strict: true);
        Assert.Equal(money, await MoneyAsync());
        Assert.Equal(leases.AsEnumerable(), (await SnapshotAsync()).Leases);
    }

    [Theory]
    [InlineData(IntentState.Accepted)]
    [InlineData(IntentState.Fulfilled)]
    public async Task RecordTask_MoreNodesThanAsked_ChargesAllOfThem(IntentState state)
    {
        var intent = await AcceptedAsync(Intent(count: 1, price: 100));

        await ObserveAsync(intent, state, "n1", "n2", "n3");

        Assert.Equal((0, 300), await MoneyAsync());
        Assert.Equal(3, (await FindAsync(intent)).Instances);
    }

    [Fact]
    public async Task RecordTask_RenewalsToo_AreCommittedForEachNode()
    {
        var intent = await AcceptedAsync(Intent(count: 2) with { ChargesOfOneNode = [new(100, Noon), new(30, Noon.AddMonths(1))] });

        await ObserveAsync(intent, IntentState.Partial, "n1");

        Assert.Equal((0, 130), await MoneyAsync());
    }

    [Theory]
    [InlineData(IntentState.Partial)]
    [InlineData(IntentState.Failed)]
    public async Task RecordTask_LateNodeOfAnEndedPurchase_IsCommittedAndLeasedAllTheSame(IntentState end)
    {
        var intent = await AcceptedAsync(Intent(count: 2, price: 100));
        await ObserveAsync(intent, end);

        await ObserveAsync(intent, end, "late");

        Assert.Equal((0, 100), await MoneyAsync());
        Assert.Equal("late", Assert.Single((await SnapshotAsync()).Leases).InstanceId);
    }

    [Theory]
    [InlineData(IntentState.Accepted)]
    [InlineData(IntentState.Stuck)]
    [InlineData(IntentState.Failed)]
    public async Task RecordTask_AfterTheEnd_NeverMovesOn(IntentState later)
    {
        var intent = await AcceptedAsync(Intent());
        await ObserveAsync(intent, IntentState.Partial, "n1");
        var before = await FindAsync(intent);

        await ObserveAsync(intent, later, "n1");

        Assert.Equivalent(before, await FindAsync(intent), strict: true);
    }

    [Fact]
    public async Task RecordTask_Stuck_KeepsItsMoneyUntilItEnds()
    {
        var intent = await AcceptedAsync(Intent(count: 2, price: 100));

        await ObserveAsync(intent, IntentState.Stuck, "n1");
        await ObserveAsync(intent, IntentState.Accepted);
        Assert.Equal(IntentState.Stuck, (await FindAsync(intent)).State);
        Assert.Equal((100, 100), await MoneyAsync());

        await ObserveAsync(intent, IntentState.Fulfilled, "n1", "n2");
        Assert.Equal((0, 200), await MoneyAsync());
    }

    [Fact]
    public async Task RecordTask_InstanceOfAnotherPurchase_IsNotTakenOver()
    {
        var owner = await AcceptedAsync(Intent("owner", count: 1, price: 100));
        await ObserveAsync(owner, IntentState.Fulfilled, "n1");
        var other = await AcceptedAsync(Intent("other", count: 1, price: 10));

        await ObserveAsync(other, IntentState.Accepted, "n1");

        Assert.Equal((10, 100), await MoneyAsync());
        Assert.Equal("owner", Assert.Single((await SnapshotAsync()).Leases).IntentId);
        Assert.Equal(0, (await FindAsync(other)).Instances);
    }

    [Fact]
    public async Task RecordTask_PurchaseWithoutATask_IsABug()
    {
        var intent = await SendingAsync(Intent());

        await Assert.ThrowsAsync<InvalidOperationException>(() => ObserveAsync(intent, IntentState.Accepted, "n1"));

        Assert.Empty((await SnapshotAsync()).Leases);
    }

    [Fact]
    public async Task RecordTask_AnotherTask_IsABug()
    {
        var intent = await AcceptedAsync(Intent(), "its own task");

        await Assert.ThrowsAsync<InvalidOperationException>(() => ObserveAsync(intent, IntentState.Accepted, "n1"));
    }

    [Fact]
    public async Task RecordTask_StateThatNoTaskLeadsTo_IsABug()
    {
        var intent = await AcceptedAsync(Intent());

        await Assert.ThrowsAsync<InvalidOperationException>(() => ObserveAsync(intent, IntentState.Released));
    }
}
