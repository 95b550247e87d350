using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Tests.Policies;

/// <summary>What target tracking, average utilisation and step share: evidence, and for how long their demand stands.</summary>
public sealed class ReactivePolicyTests
{
    private static readonly TargetTrackingPolicy Policy = new("cpu", 1);

    [Theory]
    [InlineData(1, 1, 50)]
    [InlineData(1, 3, 90)]
    [InlineData(2, 3, 50)]
    [InlineData(3, 3, 40)]
    [InlineData(2, 2, 40)]
    public void Evaluate_Stabilized_IsTheNthLargestOfTheLastM(int samples, int of, int expected)
    {
        var context = PolicyWorld.With((3, 999), (2, 90), (1, 40), (0, 50)) with { Stabilization = new Stabilization(samples, of), NodeCapacity = 1 };

        Assert.Equal(expected, PolicyWorld.Nodes(Policy, context));
    }

    [Fact]
    public void Evaluate_FewerSamplesThanEvidenceWants_AsksForNothing()
    {
        var context = PolicyWorld.With((1, 40), (0, 50)) with { Stabilization = new Stabilization(3, 5) };

        Assert.Equal("signal cpu has 2 of the 3 samples that count as evidence", PolicyWorld.Silence(Policy, context));
    }

    [Fact]
    public void Evaluate_NoSample_AsksForNothing() =>
        Assert.Equal("signal cpu has no sample yet", PolicyWorld.Silence(Policy, PolicyWorld.With()));

    [Fact]
    public void Evaluate_SignalWithProblem_SaysWhichEvenIfSamplesAreKnown() =>
        Assert.Equal("signal cpu: Warnings", PolicyWorld.Silence(Policy, PolicyWorld.With(SignalProblem.Warnings, (0, 50))));

    [Fact]
    public void Evaluate_AnyLoad_IsAssertedFromNowUntilTheEndOfTheWindowOnly()
    {
        var context = PolicyWorld.With((5, 8));
        var demand = Assert.IsType<PolicyVerdict.Asserts>(Policy.Evaluate(context)).Demand;

        Assert.Equal(StepFunction.From([new Step(context.Now, 2), new Step(context.Until, null)]), demand);
    }
}
