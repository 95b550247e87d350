using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Tests.Planning;

namespace EdgeAutoscaler.Core.Tests.Purchasing;

/// <summary>A purchase of the last half hour whose answer was lost; S is 31 minutes.</summary>
public sealed class ReconciliationTests
{
    private const double SentMinutesAgo = 40;

    private static readonly PurchaseTimings Timings = PurchaseTimings.Default;

    private static readonly IntentRecord Doubtful = Sent([]);

    private static readonly DoubtWatch Patient = new(Given.Ago(31), DoubtWatch.ListingsWanted);

    [Fact]
    public void Judge_OneTaskInTheWindow_AdoptsItAtTheFirstListing()
    {
        var verdict = Judge([Task("T-1", minutesAgo: 39)], watch: new DoubtWatch(Given.Now, 0));

        Assert.Equal("T-1", Assert.IsType<ReconcileVerdict.Adopt>(verdict).Task.TaskId);
    }

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public void Judge_OneTaskWhileThePurchaseMayStillBeSent_IsntAdopted(int secondsAfterMarking, bool adopts)
    {
        var now = Sent([]).StartedAt.AddSeconds(secondsAfterMarking);

        Assert.Equal(adopts, Judge([Task("T-1", 40)], now: now) is ReconcileVerdict.Adopt);
    }

    [Fact]
    public void Judge_TwoTasksInTheWindow_AreForAPerson()
    {
        var verdict = Judge([Task("T-1", minutesAgo: 39), Task("T-2", minutesAgo: 38)]);

        Assert.Contains("T-1, T-2", Assert.IsType<ReconcileVerdict.Refer>(verdict).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_OneTaskOnTwoPages_IsOne() =>
        Assert.IsType<ReconcileVerdict.Adopt>(Judge([Task("T-1", minutesAgo: 39), Task("T-1", minutesAgo: 39)]));

    [Theory]
    [InlineData(45, true)]
    [InlineData(45.1, false)]
    [InlineData(19, true)]
    [InlineData(18.9, false)]
    public void Judge_EdgesOfTheWindow_AreFromSkewBeforeToFuseAndLateAcceptanceAndSkewAfter(double minutesAgo, bool canBeIt) =>
        Assert.Equal(canBeIt, Judge([Task("T-1", minutesAgo)]) is ReconcileVerdict.Adopt);

    [Fact]
    public void Judge_TaskWithoutTimeOrType_CanBeIt() =>
        Assert.IsType<ReconcileVerdict.Adopt>(Judge([new TaskSummary("T-1", "", TaskState.Running, null)]));

    [Fact]
    public void Judge_TaskOfAnotherKind_IsNone() =>
        Assert.IsType<ReconcileVerdict.Absent>(Judge([Task("T-1", 39) with { TaskType = "cluster_upgrade" }], Patient));

    [Fact]
    public void Judge_TaskOfTheBaselineOrOfAnotherPurchase_IsNone()
    {
        var verdict = Judge([Task("T-1", 39), Task("T-2", 39)], Patient, known: ["T-2"], record: Sent(["T-1"]));

        Assert.IsType<ReconcileVerdict.Absent>(verdict);
    }

    [Theory]
    [InlineData(30.9, 3)]
    [InlineData(31, 2)]
    [InlineData(500, 0)]
    public void Judge_NoTaskButTooSoonOrTooSeldom_WaitsAndCounts(double minutes, int listings) =>
        Assert.True(Assert.IsType<ReconcileVerdict.Wait>(Judge([], new DoubtWatch(Given.Ago(minutes), listings))).IsListing);

    [Fact]
    public void Judge_NoTaskForLongEnough_IsAbsent() => Assert.IsType<ReconcileVerdict.Absent>(Judge([], Patient));

    [Fact]
    public void Judge_EmptyListWhereTasksWere_ProvesNothingAndDoesNotCount()
    {
        var verdict = Judge([], Patient, record: Sent(["T-0"]));

        Assert.False(Assert.IsType<ReconcileVerdict.Wait>(verdict).IsListing);
    }

    [Fact]
    public void Judge_NodesNotListed_AbsenceWaits() =>
        Assert.IsType<ReconcileVerdict.Wait>(Judge([], Patient, listed: false));

    [Fact]
    public void Judge_NewNodeWithoutTask_IsForAPerson()
    {
        var verdict = Judge([], Patient, nodes: [Node("i-1", minutesAgo: 30)]);

        Assert.Contains("i-1", Assert.IsType<ReconcileVerdict.Refer>(verdict).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ens.tiny", 46, false)]
    [InlineData("ens.large", 30, false)]
    [InlineData("ens.tiny", 30, true)]
    public void Judge_NodesThatCannotBeItsOwn_DoNotSpeakForIt(string type, double minutesAgo, bool leased)
    {
        var node = Node("i-1", minutesAgo) with { InstanceType = type };

        Assert.IsType<ReconcileVerdict.Absent>(Judge([], Patient, nodes: [node], leases: leased ? [Given.Lease("i-1", null)] : []));
    }

    private static IntentRecord Sent(IReadOnlyList<string> before)
    {
        var record = Given.Purchase(IntentState.Ambiguous, minutesAgo: SentMinutesAgo);
        return record with { Intent = record.Intent with { Baseline = new PurchaseBaseline(Given.Ago(SentMinutesAgo), before, ["i-0"]) } };
    }

    private static TaskSummary Task(string id, double minutesAgo) => new(id, "cluster_scaleout", TaskState.Running, Given.Ago(minutesAgo));

    private static InventoryNode Node(string id, double minutesAgo) =>
        new(id, id, "ens.tiny", null, NodeStatus.NotReady, Given.Ago(minutesAgo), null);

    private static ReconcileVerdict Judge(
        IReadOnlyList<TaskSummary> tasks,
        DoubtWatch? watch = null,
        IReadOnlyList<string>? known = null,
        IntentRecord? record = null,
        bool listed = true,
        IReadOnlyList<InventoryNode>? nodes = null,
        NodeLease[]? leases = null,
        DateTimeOffset? now = null) => Reconciliation.Judge(
            record ?? Doubtful,
            new ReconcileEvidence
            {
                Tasks = tasks,
                KnownTaskIds = (known ?? []).ToHashSet(),
                Inventory = listed ? new NodeInventory(Given.Now, nodes ?? []) : null,
                Group = Given.Group,
                Ledger = LedgerSnapshot.Empty with { Leases = [.. leases ?? []] },
                Watch = watch ?? Patient,
            },
            Timings,
            now ?? Given.Now);
}
