using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Operating;
using EdgeAutoscaler.Tests.Cycle;

namespace EdgeAutoscaler.Tests.Operating;

/// <summary>Four nodes at 230 are needed; above 500 a person must approve. On a real ledger and a fake cloud.</summary>
public sealed class ApprovalTests : IAsyncLifetime
{
    private CycleBench _bench = null!;

    public async Task InitializeAsync() =>
        _bench = await CycleBench.StartAsync(groups: [CycleBench.Group("transcode") with { Limits = new GroupLimits { Canary = false, ApprovalAbove = 500 } }]);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Approve_PurchaseAboveTheAmount_IsBoughtOnceAndTheNextIsAskedAbout()
    {
        await _bench.CycleAsync();
        await _bench.CycleAsync();
        Assert.Empty(_bench.Cloud.Purchases);
        var asked = Assert.Single((await _bench.Ledger.ReadSafetyAsync(0, default)).Approvals);
        Assert.Equal(asked.Id, Assert.Single(_bench.Observer.Approvals).Id);

        var answer = await OperatorDeskTests.Desk(_bench).ApproveAsync(new AnswerRequest(asked.Id, "we need them", "ann"), default);
        await _bench.CycleAsync();
        await _bench.CycleAsync();

        Assert.Equal(OperatorOutcome.Done, answer.Outcome);
        Assert.Contains("may be bought, once", answer.Message, StringComparison.Ordinal);
        Assert.Equal(asked.Need.Count, Assert.Single(_bench.Cloud.Purchases).Count);
        Assert.Equal(OperatorOutcome.Refused, (await OperatorDeskTests.Desk(_bench).RejectAsync(new AnswerRequest(asked.Id, "too late", "ann"), default)).Outcome);
    }

    [Fact]
    public async Task Reject_PurchaseAboveTheAmount_IsNeitherBoughtNorAskedAgain()
    {
        await _bench.CycleAsync();
        var asked = Assert.Single((await _bench.Ledger.ReadSafetyAsync(0, default)).Approvals);

        await OperatorDeskTests.Desk(_bench).RejectAsync(new AnswerRequest(asked.Id, "too dear", "ann"), default);
        await _bench.LiveAsync(TimeSpan.FromMinutes(20));

        Assert.Empty(_bench.Cloud.Purchases);
        Assert.Single(_bench.Observer.Approvals);
        Assert.Equal(OperatorOutcome.Unknown, (await OperatorDeskTests.Desk(_bench).ApproveAsync(new AnswerRequest("nobody", "why", "ann"), default)).Outcome);
    }

    [Fact]
    public async Task Cycle_ARehearsal_AsksNobody()
    {
        await using var bench = await CycleBench.StartAsync(buysForReal: false, groups: _bench.Groups);

        await bench.CycleAsync();

        Assert.Empty((await bench.Ledger.ReadSafetyAsync(0, default)).Approvals);
    }

    [Fact]
    public async Task Cycle_NeedIsGone_EndsTheQuestion()
    {
        await _bench.CycleAsync();
        _bench.Load.Value = 0;

        await _bench.LiveAsync(TimeSpan.FromMinutes(12));

        Assert.Empty((await _bench.Ledger.ReadSafetyAsync(0, default)).Approvals);
    }
}
