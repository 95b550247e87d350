using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Purchasing;
using static EdgeAutoscaler.Adapters.Tests.Ledger.TestPurchase;

namespace EdgeAutoscaler.Adapters.Tests.Ledger;

public abstract class ResolutionCompliance<TStore> : LedgerCompliance<TStore>
    where TStore : ITestStore, new()
{
    [Fact]
    public async Task Resolve_Adopted_IsAcceptedWithItsTaskAndKeepsItsMoneyHeld()
    {
        var intent = await AmbiguousAsync("p1");

        Assert.Equal(IntentState.Accepted, await Ledger.ResolveAsync(Step(intent, IntentState.Ambiguous, IntentState.Accepted, "T-1"), default));

        Assert.Equal((IntentState.Accepted, "T-1"), ((await FindAsync(intent)).State, (await FindAsync(intent)).TaskId));
        Assert.Equal((200m, 0m), await MoneyAsync());
    }

    [Fact]
    public async Task Resolve_TaskOfAnotherPurchase_ChangesNothing()
    {
        await AcceptedAsync(Intent("owner"), "T-1");
        var intent = await AmbiguousAsync("p1");

        Assert.Equal(IntentState.Ambiguous, await Ledger.ResolveAsync(Step(intent, IntentState.Ambiguous, IntentState.Accepted, "T-1"), default));

        Assert.Null((await FindAsync(intent)).TaskId);
    }

    [Fact]
    public async Task Resolve_SomebodyWasFaster_ChangesNothing()
    {
        var intent = await AmbiguousAsync("p1");
        await Ledger.ResolveAsync(Step(intent, IntentState.Ambiguous, IntentState.Accepted, "T-1"), default);

        Assert.Equal(IntentState.Accepted, await Ledger.ResolveAsync(Step(intent, IntentState.Ambiguous, IntentState.Quarantine), default));
    }

    [Theory]
    [InlineData(IntentState.Ambiguous, IntentState.Released, null)]
    [InlineData(IntentState.Ambiguous, IntentState.Accepted, null)]
    [InlineData(IntentState.Ambiguous, IntentState.Quarantine, "T-1")]
    public async Task Resolve_StepThatIsNotDrawn_IsABug(IntentState from, IntentState to, string? taskId)
    {
        var intent = await AmbiguousAsync("p1");

        await Assert.ThrowsAsync<InvalidOperationException>(() => Ledger.ResolveAsync(Step(intent, from, to, taskId), default));
    }

    [Fact]
    public async Task Resolve_Quarantined_LetsTheClusterBuyWhileTheMoneyStaysHeld()
    {
        var intent = await AmbiguousAsync("p1");
        var budget = Budget(350);

        await Ledger.ResolveAsync(Step(intent, IntentState.Ambiguous, IntentState.Quarantine), default);

        var next = Intent("p2", count: 1) with { Epoch = await TakeEpochAsync() };
        Assert.Equal(LimitNames.Budget, Assert.IsType<ReserveResult.Refused>(await ReserveAsync(next with { ChargesOfOneNode = [new(151, Noon)] }, budget)).Limit);
        Assert.IsType<ReserveResult.Reserved>(await ReserveAsync(next with { ChargesOfOneNode = [new(150, Noon)] }, budget));
        Assert.Equal(Noon, (await FindAsync(intent)).QuarantinedAt);
    }

    [Fact]
    public async Task Resolve_QuarantinedByAClockThatHasGoneBack_HoldsTheMoneyFromTheLatestInstantSeen()
    {
        var intent = await AmbiguousAsync("p1");

        await Ledger.ResolveAsync(Step(intent, IntentState.Ambiguous, IntentState.Quarantine) with { At = Noon.AddHours(-30) }, default);

        Assert.Equal(Noon, (await FindAsync(intent)).QuarantinedAt);
    }

    [Fact]
    public async Task Resolve_ReleasedFromQuarantine_FreesTheMoney()
    {
        var intent = await GivenUpAsync("p1");

        Assert.Equal((0m, 0m), await MoneyAsync());
        Assert.True((await FindAsync(intent)).WasGivenUp);
    }

    [Fact]
    public async Task Resolve_TakenBackAfterItsMoneyWasFree_HoldsItAgainFreezesAndNamesTheTask()
    {
        var intent = await GivenUpAsync("p1");
        var freeze = new Freeze(Cluster, Group, FreezeKind.LateAcceptance, "it came after all", Noon);
        var task = new ClusterTask(Cluster, "T-1", ClusterTaskKind.Late, Noon, Noon, null);

        await Ledger.ResolveAsync(Step(intent, IntentState.Released, IntentState.Accepted, "T-1") with { Freeze = freeze, Tasks = [task] }, default);

        var safety = await Ledger.ReadSafetyAsync(10, default);
        Assert.Equal((200m, 0m), await MoneyAsync());
        Assert.Equal(freeze, Assert.Single(safety.Freezes));
        Assert.Equal(task, Assert.Single(safety.Orphans));
        Assert.Null((await FindAsync(intent)).SettledAt);
    }

    [Fact]
    public async Task Reserve_Frozen_IsRefusedUntilAPersonUnfreezes()
    {
        var epoch = await TakeEpochAsync();
        await Ledger.FreezeAsync(new Freeze(null, null, FreezeKind.ClockJump, "the wall clock jumped", Noon), default);
        await Ledger.FreezeAsync(new Freeze(null, null, FreezeKind.ClockJump, "again", Noon), default);

        var refused = Assert.IsType<ReserveResult.Refused>(await ReserveAsync(Intent(epoch: epoch)));
        var lifted = await Ledger.UnfreezeAsync(null, null, Word, default);

        Assert.Equal((LimitNames.Freeze, "fleet is frozen: the wall clock jumped"), (refused.Limit, refused.Reason));
        Assert.Equal("the wall clock jumped", Assert.Single(lifted).Reason);
        Assert.IsType<ReserveResult.Reserved>(await ReserveAsync(Intent(epoch: epoch)));
    }

    [Theory]
    [InlineData("hangzhou", null)]
    [InlineData(Cluster, "other")]
    public async Task Reserve_SomethingElseFrozen_GoesOn(string? cluster, string? group)
    {
        await Ledger.FreezeAsync(new Freeze(cluster, group, FreezeKind.Overrun, "too many", Noon), default);

        Assert.IsType<ReserveResult.Reserved>(await ReserveAsync(Intent(epoch: await TakeEpochAsync())));
    }

    [Fact]
    public async Task Reserve_PausedSinceTheDecision_IsRefused()
    {
        var epoch = await TakeEpochAsync();
        await Ledger.PauseAsync(new Pause(Cluster, null, "maintenance", "ann", Noon, null), default);

        Assert.Equal(LimitNames.Pause, Assert.IsType<ReserveResult.Refused>(await ReserveAsync(Intent(epoch: epoch))).Limit);
    }

    [Fact]
    public async Task Unfreeze_AnotherScopeOrARestoredLedger_StaysFrozen()
    {
        await Ledger.FreezeAsync(new Freeze(Cluster, Group, FreezeKind.Overrun, "too many", Noon), default);
        await Ledger.FreezeAsync(new Freeze(null, null, FreezeKind.LedgerRestored, "old", Noon), default);

        Assert.Empty(await Ledger.UnfreezeAsync(Cluster, null, Word, default));
        Assert.Empty(await Ledger.UnfreezeAsync(null, null, Word, default));
        Assert.True(await Ledger.AcceptAsync(Word, default));

        Assert.Equal(FreezeKind.Overrun, Assert.Single((await Ledger.ReadSafetyAsync(0, default)).Freezes).Kind);
    }

    [Fact]
    public async Task Accept_MarkAheadOfTheClock_LowersItOnce()
    {
        await RejectedAsync(Intent("by a clock that was wrong", at: Noon.AddDays(40)));

        Assert.True(await Ledger.AcceptAsync(Word, default));

        Assert.Equal(Noon, (await SnapshotAsync()).HighWater);
        Assert.False(await Ledger.AcceptAsync(Word, default));
    }

    [Fact]
    public async Task RecordTasks_Orphans_WaitUntilTheyAreAcknowledged()
    {
        await Ledger.RecordTasksAsync(Cluster, [Orphan("T-old", ClusterTaskKind.Preexisting), Orphan("T-1"), Orphan("T-2")], Noon, null, default);
        Assert.Equal(2, (await SnapshotAsync()).OpenOrphans);

        Assert.Equal(1, await Ledger.AcknowledgeTasksAsync(Cluster, ["T-1", "T-old", "T-9"], Word, default));

        Assert.Equal("T-2", Assert.Single((await Ledger.ReadSafetyAsync(0, default)).Orphans).TaskId);
        Assert.Equal(0, await Ledger.AcknowledgeTasksAsync(Cluster, ["T-1"], Word, default));
    }

    [Fact]
    public async Task ReadKnownTasks_OwnedAndRecorded_AreThoseOfTheClusterAlone()
    {
        Assert.True((await Ledger.ReadKnownTasksAsync(Cluster, default)).IsFirstLook);
        await AcceptedAsync(Intent("p1"), "T-1");
        await AcceptedAsync(Intent("there", cluster: "hangzhou"), "T-2");

        await Ledger.RecordTasksAsync(Cluster, [Orphan("T-3")], Noon, null, default);

        var known = await Ledger.ReadKnownTasksAsync(Cluster, default);
        Assert.Equal(["T-1", "T-3"], known.TaskIds.Order());
        Assert.Equal(Noon, known.LookedAt);
    }

    [Fact]
    public async Task Audit_WhatPeopleAndTheServiceDid_IsKeptWithNameAndReason()
    {
        var intent = await AmbiguousAsync("p1");
        await Ledger.ResolveAsync(Step(intent, IntentState.Ambiguous, IntentState.Quarantine) with { Author = "ann", Detail = "not in the console" }, default);
        await Ledger.FreezeAsync(new Freeze(Cluster, null, FreezeKind.UnknownTasks, "two tasks", Noon), default);

        var audit = (await Ledger.ReadSafetyAsync(10, default)).Audit;

        Assert.Equal(2, audit.Length);
        Assert.Equal(new AuditEntry(Noon, AuditEntry.Service, "freeze", $"{Cluster} UnknownTasks", "two tasks"), audit[0]);
        Assert.Equal(new AuditEntry(Noon, "ann", "Ambiguous to Quarantine", "p1", "not in the console"), audit[1]);
    }

    [Fact]
    public async Task RecordLateNodes_OfASettledPurchase_ChargesThemAndFreezes()
    {
        var intent = await AcceptedAsync(Intent(count: 2, price: 100));
        await ObserveAsync(intent, IntentState.Partial, "n1");
        var late = new LateNodes(intent.Id, [new LeaseObservation("n1", null, null), new LeaseObservation("n2", null, null)], new Freeze(Cluster, Group, FreezeKind.LateNodes, "1 late", Noon), Noon);

        await Ledger.RecordLateNodesAsync(late, default);
        await Ledger.RecordLateNodesAsync(late, default);

        Assert.Equal((0m, 200m), await MoneyAsync());
        Assert.Equal(FreezeKind.LateNodes, Assert.Single((await Ledger.ReadSafetyAsync(0, default)).Freezes).Kind);
    }

    [Fact]
    public async Task RecordTask_MoreNodesThanAsked_ChargesAllAndFreezesTheGroup()
    {
        var intent = await AcceptedAsync(Intent(count: 1, price: 100));

        await ObserveAsync(intent, IntentState.Fulfilled, "n1", "n2");

        Assert.Equal((0m, 200m), await MoneyAsync());
        Assert.Equal((FreezeKind.Overrun, $"{Cluster}/{Group}"), (Assert.Single((await Ledger.ReadSafetyAsync(0, default)).Freezes).Kind, (await Ledger.ReadSafetyAsync(0, default)).Freezes[0].Scope));
    }

    [Fact]
    public async Task Retain_OldDecisionsAndBaselines_GoAndMoneyStays()
    {
        var settled = await AcceptedAsync(Intent("old", at: Noon.AddDays(-40)));
        await ObserveAsync(settled, IntentState.Fulfilled, "n1", "n2");
        var open = await AcceptedAsync(Intent("open", at: Noon.AddDays(-40)));
        var money = await MoneyAsync();
        await Ledger.AppendDecisionsAsync([Decision(Noon.AddDays(-91)), Decision(Noon.AddDays(-89))], default);

        await Ledger.RetainAsync(Noon.AddDays(31), default);

        Assert.Empty((await FindAsync(settled)).Intent.Baseline.TaskIds);
        Assert.NotEmpty((await FindAsync(open)).Intent.Baseline.TaskIds);
        Assert.Equal(money, await MoneyAsync());
        Assert.Empty(await Ledger.ReadDecisionsAsync(null, null, 10, default));
        Assert.Equal(2, (await SnapshotAsync(Noon.AddDays(-39))).Leases.Length);
    }

    private static OperatorWord Word => new("ann", "looked at it", Noon);

    private static ClusterTask Orphan(string id, ClusterTaskKind kind = ClusterTaskKind.Foreign) => new(Cluster, id, kind, Noon, Noon, null);

    private static DecisionRecord Decision(DateTimeOffset at) => new(Cluster, Group, at, at, 1, "hold", 0, at.ToString("O"), "hold", "{}");

    private static Resolution Step(PurchaseIntent intent, IntentState from, IntentState to, string? taskId = null) =>
        new() { IntentId = intent.Id, From = from, To = to, TaskId = taskId, Detail = "found out", At = Noon };

    private async Task<PurchaseIntent> AmbiguousAsync(string id)
    {
        var intent = await SendingAsync(Intent(id, count: 2, price: 100));
        Assert.Equal(IntentState.Ambiguous, await RecordAsync(intent, new PurchaseOutcome.Ambiguous("timeout", "no answer", null)));
        return intent;
    }

    private async Task<PurchaseIntent> GivenUpAsync(string id)
    {
        var intent = await AmbiguousAsync(id);
        await Ledger.ResolveAsync(Step(intent, IntentState.Ambiguous, IntentState.Quarantine), default);
        Assert.Equal(IntentState.Released, await Ledger.ResolveAsync(Step(intent, IntentState.Quarantine, IntentState.Released), default));
        return intent;
    }
}
