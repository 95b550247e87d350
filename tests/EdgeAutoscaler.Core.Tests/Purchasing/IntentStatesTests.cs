using EdgeAutoscaler.Core.Purchasing;
using static EdgeAutoscaler.Core.Purchasing.IntentState;

namespace EdgeAutoscaler.Core.Tests.Purchasing;

public sealed class IntentStatesTests
{
    private static readonly IntentState[] All = Enum.GetValues<IntentState>();

    [Theory]
    [InlineData(Reserved, new[] { Sending, Released, Rejected })]
    [InlineData(Sending, new[] { Accepted, Rejected, Ambiguous, NeedsOperator })]
    [InlineData(Ambiguous, new[] { Accepted, NeedsOperator, Quarantine })]
    [InlineData(NeedsOperator, new[] { Accepted, Quarantine })]
    [InlineData(Quarantine, new[] { Accepted, Released })]
    [InlineData(Accepted, new[] { Stuck, Fulfilled, Partial, Failed })]
    [InlineData(Stuck, new[] { Fulfilled, Partial, Failed })]
    [InlineData(Fulfilled, new IntentState[0])]
    [InlineData(Partial, new IntentState[0])]
    [InlineData(Failed, new IntentState[0])]
    [InlineData(Rejected, new IntentState[0])]
    [InlineData(Released, new[] { Accepted })]
    public void CanMove_FromEachState_OnlyAsDrawn(IntentState from, IntentState[] to) =>
        Assert.Equal(to.Order(), All.Where(state => IntentStates.CanMove(from, state)));

    [Fact]
    public void CanMove_ToItself_Never() => Assert.DoesNotContain(All, state => IntentStates.CanMove(state, state));

    [Fact]
    public void CanMove_FromReserved_ReachesEveryState()
    {
        var reached = new HashSet<IntentState> { Reserved };
        foreach (var _ in All)
            reached.UnionWith(All.Where(state => reached.Any(from => IntentStates.CanMove(from, state))).ToList());

        Assert.Equal(All, reached.Order());
    }

    [Fact]
    public void CanMove_FromAnyOpenState_ReachesAnEnd() =>
        Assert.All(All.Where(state => !state.IsFinal()), state => Assert.True(LeadsToAnEnd(state, [])));

    [Fact]
    public void CanMove_OnceSent_NeverForgetsThePurchaseWithoutQuarantine() =>
        Assert.Equal([Reserved, Quarantine], All.Where(state => IntentStates.CanMove(state, Released)).Order());

    [Fact]
    public void IsFinal_States_AreTheFiveEnds() =>
        Assert.Equal([Fulfilled, Partial, Failed, Rejected, Released], All.Where(state => state.IsFinal()));

    [Fact]
    public void IsBlocking_States_AreThoseWhoseOutcomeIsUnknown() =>
        Assert.Equal([Reserved, Sending, Ambiguous, NeedsOperator], All.Where(state => state.IsBlocking()));

    [Fact]
    public void CountsAsCapacity_States_AreThoseWhoseNodesMayStillCome() =>
        Assert.Equal([Reserved, Sending, Ambiguous, NeedsOperator, Accepted, Stuck], All.Where(state => state.CountsAsCapacity()));

    [Fact]
    public void MayHaveBought_States_AreAllButThoseKnownToHaveBoughtNothing() =>
        Assert.Equal([Rejected, Released], All.Where(state => !state.MayHaveBought()));

    private static bool LeadsToAnEnd(IntentState state, HashSet<IntentState> seen) =>
        state.IsFinal() || (seen.Add(state) && All.Any(next => IntentStates.CanMove(state, next) && LeadsToAnEnd(next, seen)));
}
