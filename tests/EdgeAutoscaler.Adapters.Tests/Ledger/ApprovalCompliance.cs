using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;
using static EdgeAutoscaler.Adapters.Tests.Ledger.TestPurchase;

namespace EdgeAutoscaler.Adapters.Tests.Ledger;

/// <summary>Two nodes at 100 each are wanted; above 150 a person must approve.</summary>
public abstract class ApprovalCompliance<TStore> : LedgerCompliance<TStore>
    where TStore : ITestStore, new()
{
    private static readonly ApprovalNeed Need = new(Cluster, Group, "tiny", new Term(1), 2, 100.000001m);

    [Fact]
    public async Task Record_Question_IsReadBackByPlanningAndByPeople()
    {
        await AskAsync("a1", Need);

        var asked = new Approval("a1", Need, ApprovalState.Waiting, Noon, Noon, null);
        Assert.Equal(asked, Assert.Single((await SnapshotAsync()).Approvals));
        Assert.Equal(asked, Assert.Single((await Ledger.ReadSafetyAsync(0, default)).Approvals));
    }

    [Fact]
    public async Task Record_SecondQuestionOfAGroup_IsDropped()
    {
        await AskAsync("a1", Need);
        await AskAsync("a2", Need with { Count = 9 });
        await AskAsync("a3", Need with { NodeGroup = "cache" });

        Assert.Equal(["a1", "a3"], (await SnapshotAsync()).Approvals.Select(approval => approval.Id));
    }

    [Fact]
    public async Task Record_QuestionThatEnds_MakesRoomForTheNext()
    {
        var first = await AskAsync("a1", Need);
        await Ledger.RecordApprovalAsync(new ApprovalChange(first, null, Need with { Count = 9 }), "a2", Noon.AddHours(1), default);

        Assert.Equal("a2", Assert.Single((await SnapshotAsync()).Approvals).Id);
        Assert.Equal(ApprovalState.Expired, (await AnswerAsync("a1", isApproved: true))!.State);
    }

    [Fact]
    public async Task Record_AnsweredMeanwhile_DoesNotEnd()
    {
        var waiting = await AskAsync("a1", Need);
        await AnswerAsync("a1", isApproved: true);

        await Ledger.RecordApprovalAsync(new ApprovalChange(waiting, null, Need with { Count = 9 }), "a2", Noon, default);

        Assert.Equal(("a1", ApprovalState.Approved), (Assert.Single((await SnapshotAsync()).Approvals).Id, (await SnapshotAsync()).Approvals[0].State));
    }

    [Fact]
    public async Task Answer_CanBeChangedUntilItIsUsedAndStandsInTheAuditTrail()
    {
        await AskAsync("a1", Need);

        Assert.Equal(ApprovalState.Rejected, (await AnswerAsync("a1", isApproved: false))!.State);
        var approved = await AnswerAsync("a1", isApproved: true);

        Assert.Equal((ApprovalState.Approved, new OperatorWord("ann", "we need it", Noon.AddMinutes(5))), (approved!.State, approved.Answer));
        Assert.Null(await AnswerAsync("nobody", isApproved: true));
        Assert.Equal(["approve a1", "reject a1"], (await Ledger.ReadSafetyAsync(10, default)).Audit.Select(entry => $"{entry.Action} {entry.Subject}"));
    }

    [Fact]
    public async Task Answer_NeedOfYesterday_IsNotTaken()
    {
        await AskAsync("a1", Need);

        var late = await Ledger.AnswerAsync("a1", isApproved: true, new OperatorWord("ann", "yes", Noon.AddDays(1)), default);

        Assert.Equal(ApprovalState.Waiting, late!.State);
    }

    [Fact]
    public async Task Reserve_AboveTheAmount_WantsAnApprovalAndUsesItUp()
    {
        await AskAsync("a1", Need);
        Assert.Equal(LimitNames.Approval, (await RefusedAsync("p1")).Limit);
        await AnswerAsync("a1", isApproved: true);

        var bought = await BuyAsync("p2");
        Assert.IsType<ReserveResult.Reserved>(bought);
        await Ledger.TakeEpochAsync(Cluster, Noon, default);

        Assert.Equal(LimitNames.Approval, (await RefusedAsync("p3")).Limit);
        Assert.Empty((await SnapshotAsync()).Approvals);
        Assert.Equal(ApprovalState.Used, (await AnswerAsync("a1", isApproved: false))!.State);
    }

    [Fact]
    public async Task Reserve_Rehearsal_LeavesTheApproval()
    {
        await AskAsync("a1", Need);
        await AnswerAsync("a1", isApproved: true);

        Assert.IsType<ReserveResult.Reserved>(await BuyAsync("p1", rehearsal: true));

        Assert.Equal(ApprovalState.Approved, Assert.Single((await SnapshotAsync()).Approvals).State);
    }

    [Fact]
    public async Task Reserve_BelowTheAmount_LeavesTheApproval()
    {
        await AskAsync("a1", Need);
        await AnswerAsync("a1", isApproved: true);

        Assert.IsType<ReserveResult.Reserved>(await BuyAsync("p1", count: 1));

        Assert.Equal(ApprovalState.Approved, Assert.Single((await SnapshotAsync()).Approvals).State);
    }

    [Fact]
    public async Task Record_CloudRefused_GivesTheApprovalBack()
    {
        await AskAsync("a1", Need);
        await AnswerAsync("a1", isApproved: true);
        await RefuseAsync("p1");

        Assert.Equal(("a1", ApprovalState.Approved), (Assert.Single((await SnapshotAsync()).Approvals).Id, (await SnapshotAsync()).Approvals[0].State));
        Assert.IsType<ReserveResult.Reserved>(await BuyAsync("p2"));
    }

    [Fact]
    public async Task Record_CloudRefusedAndAnotherQuestionWasAsked_LeavesThatOne()
    {
        await AskAsync("a1", Need);
        await AnswerAsync("a1", isApproved: true);
        await RefuseAsync("p1", meanwhile: () => AskAsync("a2", Need with { Count = 3 }));

        Assert.Equal("a2", Assert.Single((await SnapshotAsync()).Approvals).Id);
    }

    private async Task RefuseAsync(string id, Func<Task>? meanwhile = null)
    {
        var intent = Intent(id, 2, price: 100.000001m) with { Epoch = await TakeEpochAsync() };
        Assert.IsType<ReserveResult.Reserved>(await Ledger.ReserveAsync(Reservation(intent), rehearsal: false, default));
        Assert.True(await Ledger.MarkSendingAsync(id, intent.Epoch, Noon, default));
        if (meanwhile is not null)
            await meanwhile();
        await RecordAsync(intent, new PurchaseOutcome.Rejected(RejectionReason.Balance, "ErrBalance", "no money", "r1", null));
    }

    private async Task<Approval> AskAsync(string id, ApprovalNeed need)
    {
        await Ledger.RecordApprovalAsync(new ApprovalChange(null, null, need), id, Noon, default);
        return new Approval(id, need, ApprovalState.Waiting, Noon, Noon, null);
    }

    private Task<Approval?> AnswerAsync(string id, bool isApproved) =>
        Ledger.AnswerAsync(id, isApproved, new OperatorWord("ann", "we need it", Noon.AddMinutes(5)), default);

    private async Task<ReserveResult.Refused> RefusedAsync(string id) => Assert.IsType<ReserveResult.Refused>(await BuyAsync(id));

    private async Task<ReserveResult> BuyAsync(string id, int count = 2, bool rehearsal = false)
    {
        var intent = Intent(id, count, price: 100.000001m) with { Epoch = await TakeEpochAsync() };
        return await Ledger.ReserveAsync(Reservation(intent), rehearsal, default);
    }

    private static Reservation Reservation(PurchaseIntent intent) => new(intent, [], new GroupLimits { ApprovalAbove = 150 });
}
