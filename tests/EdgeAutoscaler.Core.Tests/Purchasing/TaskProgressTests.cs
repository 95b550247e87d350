using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Tests.Planning;

namespace EdgeAutoscaler.Core.Tests.Purchasing;

/// <summary>A purchase of two nodes, sent 30 minutes ago while node-1 was there; the cloud may list a node 15 minutes late.</summary>
public sealed class TaskProgressTests
{
    private static readonly IntentRecord Record = WithBaseline(Given.Purchase(IntentState.Accepted, count: 2, minutesAgo: 30), "node-1");

    private static IntentRecord WithBaseline(IntentRecord record, params string[] instances) =>
        record with { Intent = record.Intent with { Baseline = new PurchaseBaseline(record.Intent.CreatedAt, [], instances) } };

    private static TaskObservation Task(TaskState state, params string[] instances) =>
        new("T-1", state, null, [.. instances.Select(id => new InstanceResult(id, state != TaskState.Failed))], null, null);

    private static InventoryNode Node(string id, NodeStatus status = NodeStatus.NotReady, double createdMinutesAgo = 10, DateTimeOffset? expiresAt = null) =>
        new(id, id, "ens.tiny", null, status, Given.Ago(createdMinutesAgo), expiresAt);

    private static TaskUpdate Look(TaskObservation task, InventoryNode[]? listed, IntentRecord? record = null, params NodeLease[] leases) =>
        TaskProgress.Look(record ?? Record, task, Given.Group, listed is null ? null : new NodeInventory(Given.Now, listed), leases, listingIsComplete: true, Given.Now);

    private static IEnumerable<string> Ids(TaskUpdate update) => update.Instances.Select(instance => instance.InstanceId);

    [Theory]
    [InlineData(TaskState.Running)]
    [InlineData(TaskState.Unknown)]
    public void Look_TaskNotEnded_StaysWhereItIsWhateverCame(TaskState state)
    {
        var update = Look(Task(state, "a", "b"), [Node("a", NodeStatus.Ready)]);

        Assert.Equal(IntentState.Accepted, update.State);
        Assert.Equal([new("a", Given.Now, null), new LeaseObservation("b", null, null)], update.Instances);
    }

    [Theory]
    [InlineData(TaskState.Succeeded)]
    [InlineData(TaskState.Failed)]
    public void Look_EveryInstanceNamed_IsFulfilledAndPaidWhateverTheStatus(TaskState state) =>
        Assert.Equal(IntentState.Fulfilled, Look(Task(state, "a", "b"), []).State);

    [Fact]
    public void Look_NodesThatNewlyAppeared_CountAsBought()
    {
        var update = Look(Task(TaskState.Succeeded), [Node("node-1"), Node("a"), Node("b")]);

        Assert.Equal(IntentState.Fulfilled, update.State);
        Assert.Equal(["a", "b"], Ids(update));
    }

    [Theory]
    [InlineData("node-1", 10, "ens.tiny")]
    [InlineData("x", 36, "ens.tiny")]
    [InlineData("x", 10, "ens.other")]
    [InlineData("", 10, "ens.tiny")]
    public void Look_NodeThatWasThereOrIsOlderOrOfAnotherKind_IsNotOurs(string id, double createdMinutesAgo, string type) =>
        Assert.Empty(Look(Task(TaskState.Running), [Node(id, createdMinutesAgo: createdMinutesAgo) with { InstanceType = type }]).Instances);

    [Fact]
    public void Look_MoreNodesThanAsked_TakesTheOldestAndLeavesTheRestToOthers()
    {
        var update = Look(Task(TaskState.Running), [Node("c", createdMinutesAgo: 8), Node("b", createdMinutesAgo: 9), Node("a", createdMinutesAgo: 9)]);

        Assert.Equal(["a", "b"], Ids(update));
    }

    [Fact]
    public void Look_MoreInstancesNamedThanAsked_AllAreOurs() =>
        Assert.Equal(["a", "b", "c"], Ids(Look(Task(TaskState.Running, "a", "b", "c"), [])));

    [Fact]
    public void Look_NodeOfAnotherPurchase_IsLeftAlone() =>
        Assert.Equal(["a"], Ids(Look(Task(TaskState.Running, "a", "b"), [Node("c")], leases: [Given.Lease("b", null), Given.Lease("c", null)])));

    [Fact]
    public void Look_LeaseOfThisPurchaseNamedNoMore_StaysOurs() =>
        Assert.Equal(["b", "a"], Ids(Look(Task(TaskState.Running, "b"), [], leases: Given.Lease("a", null) with { IntentId = Record.Intent.Id })));

    [Fact]
    public void Look_EndedWithSomeOrNone_IsPartialOrFailed()
    {
        Assert.Equal(IntentState.Partial, Look(Task(TaskState.Succeeded), [Node("a")]).State);
        Assert.Equal(IntentState.Failed, Look(Task(TaskState.Failed), []).State);
    }

    [Fact]
    public void Look_EndedButANodeMayStillBeListedLate_Waits()
    {
        var inventory = new NodeInventory(Given.Now, [Node("a")]);

        var update = TaskProgress.Look(Record, Task(TaskState.Failed), Given.Group, inventory, [], listingIsComplete: false, Given.Now);

        Assert.Equal(IntentState.Accepted, update.State);
        Assert.Equal(["a"], Ids(update));
    }

    [Fact]
    public void Look_EndedButTheNodesCouldNotBeListed_ProvesNoAbsence() =>
        Assert.Equal(IntentState.Accepted, Look(Task(TaskState.Failed), listed: null).State);

    [Fact]
    public void Look_TaskAccountsForEveryInstance_NeedsNoListing() =>
        Assert.Equal(IntentState.Partial, Look(Task(TaskState.Failed, "a", ""), listed: null).State);

    [Fact]
    public void Look_NodeOnTwoPagesOfTheListing_IsOneNode() =>
        Assert.Equal(["a"], Ids(Look(Task(TaskState.Running), [Node("a"), Node("a")])));

    [Fact]
    public void News_NothingNew_IsEmpty() =>
        Assert.Empty(TaskProgress.News([Given.Lease("a", Given.Ago(9)), Given.Lease("gone", null)], new NodeInventory(Given.Now, [Node("a", NodeStatus.Ready)]), Given.Now));

    [Fact]
    public void News_FirstReadyOrAnotherEnd_IsTold()
    {
        var renewed = Given.Now.AddMonths(2);
        var news = TaskProgress.News(
            [Given.Lease("a", readyAt: null), Given.Lease("b", Given.Ago(9)), Given.Lease("c", Given.Ago(9))],
            new NodeInventory(Given.Now, [Node("a", NodeStatus.Ready), Node("b", NodeStatus.Ready, expiresAt: renewed), Node("c", expiresAt: Given.Now.AddMonths(1))]),
            Given.Now);

        Assert.Equal([new("a", Given.Now, null), new LeaseObservation("b", Given.Now, renewed)], news);
    }
}
