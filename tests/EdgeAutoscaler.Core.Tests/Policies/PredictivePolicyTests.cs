using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Tests.Forecasting;

namespace EdgeAutoscaler.Core.Tests.Policies;

public sealed class PredictivePolicyTests
{
    private static readonly PredictivePolicy Buying = new("cpu", 0.7, new ForecastSettings(), PredictiveMode.Buy);
    private static readonly PredictivePolicy Watching = new("cpu", 0.7, new ForecastSettings(), PredictiveMode.Forecast);

    [Fact]
    public void Evaluate_NoForecast_TracksTheTarget()
    {
        var context = PolicyWorld.With((1, 10));

        Assert.Equal(4, PolicyWorld.Nodes(Buying, context));
        Assert.Contains("it knows 0 of the 28 d", Buying.Evaluate(context).Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_LoadWillBeHigherThanItIs_AsksForWhatWillBeNeeded() =>
        Assert.Equal(8, PolicyWorld.Nodes(Buying, PolicyWorld.With((1, 10)) with { Forecast = new ExpectedMonths(20) }));

    [Fact]
    public void Evaluate_LoadIsAPassingPeak_AsksForWhatIsWorthItsPrice() =>
        Assert.Equal(2, PolicyWorld.Nodes(Buying, PolicyWorld.With((1, 50)) with { Forecast = new ExpectedMonths(5) }));

    [Theory]
    [InlineData(4, 2)]
    [InlineData(5, 18)]
    public void Evaluate_LoadHasJustRisen_BelievesTheHoursOfAWeekThatAMonthIsWorth(int hours, int nodes) =>
        Assert.Equal(nodes, PolicyWorld.Nodes(Buying, PolicyWorld.With((1, 50)) with { Forecast = new ExpectedMonths(5) { OfLate = (hours, 50) } }));

    [Fact]
    public void Evaluate_FewWeeksAreKnown_AsksForNoLessThanTheLoadTakesNow()
    {
        var context = PolicyWorld.With((1, 10)) with { Forecast = new ExpectedMonths(5) { History = TimeSpan.FromDays(30) } };

        Assert.Equal(4, PolicyWorld.Nodes(Buying, context));
        Assert.StartsWith("4 are needed now, and until 56 d are known that is the least; 2 are each needed", Buying.Evaluate(context).Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "with a chance of 34 %")]
    [InlineData(0.5, "; this date stood out a year ago, and is expected to again with 50 %")]
    public void Evaluate_DateStoodOutAYearAgo_SaysSo(double chance, string end) => Assert.EndsWith(
        end, Buying.Evaluate(PolicyWorld.With((1, 10)) with { Forecast = new ExpectedMonths(20) { Anniversary = chance } }).Explanation, StringComparison.Ordinal);

    [Fact]
    public void Evaluate_LoadCannotBeRead_AsksForNothing() =>
        PolicyWorld.Silence(Buying, PolicyWorld.With(SignalProblem.Stale, (1, 10)) with { Forecast = new ExpectedMonths(20) });

    [Fact]
    public void Evaluate_ModeForecast_OnlySaysWhatItWouldWant()
    {
        var context = PolicyWorld.With((1, 10)) with { Forecast = new ExpectedMonths(20) };

        Assert.Null(PolicyWorld.Nodes(Watching, context));
        Assert.StartsWith("would want 8:", Watching.Evaluate(context).Explanation, StringComparison.Ordinal);
    }
}
