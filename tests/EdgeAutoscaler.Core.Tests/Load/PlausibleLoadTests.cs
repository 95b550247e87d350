using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Tests.Planning;

namespace EdgeAutoscaler.Core.Tests.Load;

public sealed class PlausibleLoadTests
{
    private static readonly TargetTrackingPolicy Tracking = new("cpu", 0.7);

    [Fact]
    public void Of_TrackedLoad_IsAHundredTimesWhatMaxNodesCarry() =>
        Assert.Equal(100 * 40 * 4, PlausibleLoad.Of(Group(Tracking), "cpu").Largest);

    [Fact]
    public void Of_PredictedLoad_IsThatOfATrackedOne() =>
        Assert.Equal(100 * 40 * 4, PlausibleLoad.Of(Group(new PredictivePolicy("cpu", 0.7, new ForecastSettings(), PredictiveMode.Buy)), "cpu").Largest);

    [Fact]
    public void Of_Utilization_DoesNotTakeAPercentageForAShare() =>
        Assert.InRange(PlausibleLoad.Of(Group(new AverageUtilizationPolicy("cpu", 0.7)), "cpu").Largest, 5, 60);

    [Fact]
    public void Of_StepLadder_LetsAQueueGrowFarBeyondTheLastRung() =>
        Assert.Equal(50_000, PlausibleLoad.Of(Group(new StepPolicy("cpu", [new StepRule(30, 1), new StepRule(50, 2)])), "cpu").Largest);

    [Fact]
    public void Of_SeveralPolicies_BelievesWhatAnyOfThemDoes() =>
        Assert.Equal(100 * 40 * 4, PlausibleLoad.Of(Group(Tracking, new StepPolicy("cpu", [new StepRule(1, 1)]), new AverageUtilizationPolicy("other", 1)), "cpu").Largest);

    [Fact]
    public void Of_SignalThatNobodyReads_BelievesAnything() =>
        Assert.Equal(double.PositiveInfinity, PlausibleLoad.Of(Group(Tracking), "other").Largest);

    [Fact]
    public void Screen_UnixTimeForALoad_IsAbsurdAndSaysWhatToLookAt()
    {
        var reading = PlausibleLoad.Of(Group(Tracking), "cpu").Screen(Measured(10, 1_790_000_000));

        var missing = Assert.IsType<SignalReading.Missing>(reading);
        Assert.Equal(SignalProblem.Absurd, missing.Problem);
        Assert.Equal("The value is 1790000000; with these policies, NodeCapacity and MaxNodes nothing beyond 16000 is believed. Look at the query and its unit.", missing.Detail);
    }

    [Fact]
    public void Screen_AbsurdSampleInThePast_LeavesItOut() =>
        Assert.Equal([10.0, 12], Assert.IsType<SignalReading.Measured>(new PlausibleLoad(100).Screen(Measured(10, 101, 12))).Samples.Select(sample => sample.Value));

    [Fact]
    public void Screen_NoNumber_StaysWhatItIs()
    {
        var missing = new SignalReading.Missing(SignalProblem.Stale, "old");

        Assert.Same(missing, new PlausibleLoad(1).Screen(missing));
    }

    private static SignalReading.Measured Measured(params double[] values) =>
        new([.. values.Select((value, index) => new LoadSample(Given.Ago(values.Length - index), value))]);

    private static NodeGroup Group(params IScalingPolicy[] policies) => Given.Group with { MaxNodes = 40, NodeCapacity = 4, Policies = [.. policies] };
}
