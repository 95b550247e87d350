using CsCheck;
using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Core.Tests.Policies;

public sealed class MoreLoadNeverLowersDemand
{
    private static readonly Gen<(double MinutesAgo, double Value)> GenSample = Gen.Select(Gen.Double[0, 20], Gen.Double[0, 60]);

    private static readonly Gen<PolicyContext> GenContext = Gen.Select(
        GenSample.Array[0, 6],
        Gen.Select(Gen.Double[0, 30], Gen.Int[0, 9]).Array[0, 3],
        Gen.Int[1, 3],
        Gen.Int[0, 3],
        (samples, changes, n, more) =>
            PolicyWorld.With(samples).Ready([(60, 4), .. changes.Select(change => (change.Item1, (int?)change.Item2))]) with { Stabilization = new Stabilization(n, n + more) });

    [Fact]
    public void TargetTracking() => Holds(new TargetTrackingPolicy("cpu", 0.7));

    [Fact]
    public void AverageUtilization() => Holds(new AverageUtilizationPolicy("cpu", 0.6));

    [Fact]
    public void Step() => Holds(new StepPolicy("cpu", [new StepRule(10, 1), new StepRule(30, 2), new StepRule(50, 5)]));

    private static void Holds(IScalingPolicy policy) => Gen.Select(GenContext, Gen.Double[0, 40].Array[6]).Sample((less, more) =>
    {
        var state = less.Signals["cpu"];
        var raised = state.Samples.Samples.Select((sample, i) => sample with { Value = sample.Value + more[i] });
        var greater = less with { Signals = less.Signals.SetItem("cpu", state with { Samples = Core.Load.LoadSeries.From(raised) }) };

        Assert.True(Demand(policy, greater) >= Demand(policy, less));
    });

    private static int Demand(IScalingPolicy policy, PolicyContext context) =>
        policy.Evaluate(context) is PolicyVerdict.Asserts asserts ? asserts.Demand.At(context.Now) ?? 0 : 0;
}
