using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Tests.Timelines;

public sealed class StepFunctionTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private static DateTimeOffset At(int hours) => Noon.AddHours(hours);

    [Fact]
    public void At_BeforeTheFirstStep_IsUnknown()
    {
        var function = StepFunction.From([new Step(At(0), 3)]);

        Assert.Null(function.At(At(0).AddTicks(-1)));
        Assert.Equal(3, function.At(At(0)));
        Assert.Equal(3, function.At(DateTimeOffset.MaxValue));
    }

    [Fact]
    public void Over_Interval_HoldsFromItsStartUntilItsEnd()
    {
        var function = StepFunction.Over(new TimeInterval(At(0), At(2)), 5);

        Assert.Equal([null, 5, 5, null], new[] { At(0).AddTicks(-1), At(0), At(2).AddTicks(-1), At(2) }.Select(function.At));
    }

    [Fact]
    public void Over_EmptyInterval_KnowsNothing() =>
        Assert.Same(StepFunction.Unknown, StepFunction.Over(new TimeInterval(At(1), At(1)), 5));

    [Fact]
    public void From_StepsThatChangeNothing_AreDropped() =>
        Assert.Equal(new Step(At(1), 2), Assert.Single(StepFunction.From([new Step(At(0), null), new Step(At(2), 2), new Step(At(1), 2)]).Steps));

    [Fact]
    public void From_TwoStepsAtOneInstant_TheLaterInTheListHolds() =>
        Assert.Equal(7, StepFunction.From([new Step(At(0), 3), new Step(At(0), 7)]).At(At(0)));

    [Fact]
    public void Max_OneSideUnknown_IsTheOther()
    {
        var evening = StepFunction.Over(new TimeInterval(At(6), At(9)), 10);

        Assert.Equal([2, 10, 2], new[] { 5, 6, 9 }.Select(hour => StepFunction.Constant(2).Max(evening).At(At(hour))));
        Assert.Null(evening.Max(StepFunction.Unknown).At(At(5)));
    }

    [Fact]
    public void Minus_EitherSideUnknown_IsUnknown()
    {
        var evening = StepFunction.Over(new TimeInterval(At(6), At(9)), 10);

        Assert.Equal([null, 8, null], new[] { 5, 6, 9 }.Select(hour => evening.Minus(StepFunction.Constant(2)).At(At(hour))));
        Assert.Equal(-8, StepFunction.Constant(2).Minus(evening).At(At(7)));
    }

    [Fact]
    public void Highest_WindowIncludesBothEnds()
    {
        var function = StepFunction.From([new Step(At(0), 1), new Step(At(2), 9)]);

        Assert.Equal(new Peak(1, At(0)), function.Highest(At(0), At(2).AddTicks(-1)));
        Assert.Equal(new Peak(9, At(2)), function.Highest(At(0), At(2)));
    }

    [Fact]
    public void Highest_SameValueTwice_IsTheFirst() =>
        Assert.Equal(At(1), StepFunction.From([new Step(At(1), 4), new Step(At(2), 1), new Step(At(3), 4)]).Highest(At(0), At(9))!.Value.At);

    [Fact]
    public void Highest_AllUnknown_IsNothing() =>
        Assert.Null(StepFunction.Over(new TimeInterval(At(0), At(1)), 4).Highest(At(1), At(5)));

    [Fact]
    public void ChangesIn_StepAtTheEnd_IsOutside()
    {
        var function = StepFunction.From([new Step(At(2), 4)]);

        Assert.False(function.ChangesIn(new TimeInterval(At(0), At(2))));
        Assert.True(function.ChangesIn(new TimeInterval(At(2), At(3))));
    }

    [Theory]
    [InlineData(0, 2, 2, 4, false)]
    [InlineData(0, 3, 2, 4, true)]
    [InlineData(2, 4, 0, 3, true)]
    [InlineData(0, 9, 3, 4, true)]
    public void Overlaps_HalfOpenIntervals_ShareAnInstantOrNot(int from, int to, int otherFrom, int otherTo, bool expected) =>
        Assert.Equal(expected, new TimeInterval(At(from), At(to)).Overlaps(new TimeInterval(At(otherFrom), At(otherTo))));
}
