using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Tests.Planning;

namespace EdgeAutoscaler.Core.Tests.Purchasing;

public sealed class TaskAuditTests
{
    private static readonly KnownTasks LookedAtBefore = new(["T-known"], Given.Ago(10));

    [Fact]
    public void Examine_TaskNobodyKnows_IsForeign() =>
        Assert.Equal(ClusterTaskKind.Foreign, Assert.Single(Examine([Task("T-1", 5)])).Kind);

    [Fact]
    public void Examine_KnownTask_IsNoFinding() => Assert.Empty(Examine([Task("T-known", 5)]));

    [Fact]
    public void Examine_TaskOfAnotherKind_IsNoFinding() => Assert.Empty(Examine([Task("T-1", 5) with { TaskType = "cluster_upgrade" }]));

    [Theory]
    [InlineData(20, ClusterTaskKind.Preexisting)]
    [InlineData(0, ClusterTaskKind.Foreign)]
    public void Examine_FirstLook_TakesForOldWhatIsOlderThanTheWatch(double minutesAgo, ClusterTaskKind kind) =>
        Assert.Equal(kind, Assert.Single(Examine([Task("T-1", minutesAgo)], known: new KnownTasks([], null))).Kind);

    [Theory]
    [InlineData(IntentState.Reserved)]
    [InlineData(IntentState.Sending)]
    [InlineData(IntentState.Ambiguous)]
    [InlineData(IntentState.NeedsOperator)]
    public void Examine_TaskThatAnOpenPurchaseMayOwn_IsLeftToIt(IntentState state) =>
        Assert.Empty(Examine([Task("T-1", 5)], Given.Purchase(state, minutesAgo: 6)));

    [Fact]
    public void Examine_TaskFromBeforeTheOpenPurchase_IsForeignAllTheSame() =>
        Assert.Equal(ClusterTaskKind.Foreign, Assert.Single(Examine([Task("T-1", 60)], Given.Purchase(IntentState.Ambiguous, minutesAgo: 6))).Kind);

    [Theory]
    [InlineData(IntentState.Quarantine)]
    [InlineData(IntentState.Released)]
    public void Examine_TaskForAPurchaseThatWasGivenUp_IsLateHoweverLateItIs(IntentState state)
    {
        var finding = Assert.Single(Examine([Task("T-1", 5)], GivenUp(state, minutesAgo: 600)));

        Assert.Equal((ClusterTaskKind.Late, IntentState.Quarantine == state ? IntentState.Quarantine : IntentState.Released), (finding.Kind, finding.Purchase!.State));
    }

    [Fact]
    public void Examine_SeveralGivenUp_TheLatestThatWasSentBeforeTheTaskIsTaken()
    {
        var finding = Assert.Single(Examine([Task("T-1", 100)], GivenUp(IntentState.Quarantine, 300), GivenUp(IntentState.Quarantine, 200), GivenUp(IntentState.Quarantine, 60)));

        Assert.Equal(Given.Ago(200), finding.Purchase!.SentAt);
    }

    [Fact]
    public void Examine_ReleasedWithoutEverBeingSent_OwnsNothing() =>
        Assert.Equal(ClusterTaskKind.Foreign, Assert.Single(Examine([Task("T-1", 5)], Given.Purchase(IntentState.Released, minutesAgo: 60))).Kind);

    private static IntentRecord GivenUp(IntentState state, double minutesAgo) =>
        Given.Purchase(state, minutesAgo: minutesAgo) with { QuarantinedAt = Given.Ago(minutesAgo - 31) };

    private static TaskSummary Task(string id, double minutesAgo) => new(id, "cluster_scaleout", TaskState.Running, Given.Ago(minutesAgo));

    private static IReadOnlyList<TaskFinding> Examine(TaskSummary[] tasks, params IntentRecord[] intents) => Examine(tasks, LookedAtBefore, intents);

    private static IReadOnlyList<TaskFinding> Examine(TaskSummary[] tasks, KnownTasks known, params IntentRecord[] intents) =>
        TaskAudit.Examine(tasks, known, intents, PurchaseTimings.Default, watchedSince: Given.Ago(1));
}
