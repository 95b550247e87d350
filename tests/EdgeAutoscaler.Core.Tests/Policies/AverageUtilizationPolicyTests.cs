using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Core.Tests.Policies;

public sealed class AverageUtilizationPolicyTests
{
    private static readonly AverageUtilizationPolicy Policy = new("cpu", 0.6);

    [Theory]
    [InlineData(0.6, 4)]
    [InlineData(0.61, 5)]
    [InlineData(0.9, 6)]
    [InlineData(0, 0)]
    public void Evaluate_Utilisation_ScalesTheNodesReadyWhenItWasMeasured(double utilisation, int nodes) =>
        Assert.Equal(nodes, PolicyWorld.Nodes(Policy, PolicyWorld.With((0, utilisation)).Ready((60, 4))));

    [Fact]
    public void Evaluate_SampleWhoseWindowOverlapsAChange_IsSkippedForTheOneBefore()
    {
        var context = PolicyWorld.With((4, 0.75), (0, 0.9)).Ready((60, 4), (2, 6));

        Assert.Equal(5, PolicyWorld.Nodes(Policy, context));
        Assert.Equal("cpu 0.75 of 4 nodes, target 0.6", Policy.Evaluate(context).Explanation);
    }

    [Fact]
    public void Evaluate_WindowThatBeginsAfterTheChange_CountsWithTheNewNodes() =>
        Assert.Equal(9, PolicyWorld.Nodes(Policy, PolicyWorld.With((0, 0.9)).Ready((60, 4), (5.01, 6))));

    [Fact]
    public void Evaluate_ChangeAtTheSampleItself_IsSkipped() =>
        Assert.Equal("signal cpu has no sample yet during which the Ready nodes stayed the same", PolicyWorld.Silence(Policy, PolicyWorld.With((0, 0.9)).Ready((60, 4), (0, 6))));

    [Fact]
    public void Evaluate_ReadyNodesNotSeenBack_AsksForNothing()
    {
        Assert.NotEmpty(PolicyWorld.Silence(Policy, PolicyWorld.With((0, 0.9)).Ready((4, 4))));
        Assert.NotEmpty(PolicyWorld.Silence(Policy, PolicyWorld.With((0, 0.9)).Ready((60, 4), (3, null), (2, 4))));
    }

    [Fact]
    public void Evaluate_NodesThatKeepChanging_NeverDecidesOnLoadsLongGone()
    {
        // The newest sample before all the changes: just within reach (five minutes averaged + two minutes of allowed age), and just beyond.
        Assert.Equal(6, PolicyWorld.Nodes(Policy, PolicyWorld.With((7, 0.9), (0, 0.9)).Ready((60, 4), (4, 3), (2, 4))));
        Assert.NotEmpty(PolicyWorld.Silence(Policy, PolicyWorld.With((7.1, 0.9), (0, 0.9)).Ready((60, 4), (4, 3), (2, 4))));
    }
}
