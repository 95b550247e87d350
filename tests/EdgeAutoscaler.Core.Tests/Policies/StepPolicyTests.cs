using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Core.Tests.Policies;

public sealed class StepPolicyTests
{
    private static readonly StepPolicy Policy = new("cpu", [new StepRule(30, 2), new StepRule(50, 5)]);

    [Theory]
    [InlineData(29.9, 0)]
    [InlineData(30, 6)]
    [InlineData(49.9, 6)]
    [InlineData(50, 9)]
    [InlineData(500, 9)]
    public void Evaluate_Value_AddsTheHighestRungReachedToTheNodesReadyThen(double value, int nodes) =>
        Assert.Equal(nodes, PolicyWorld.Nodes(Policy, PolicyWorld.With((0, value)).Ready((60, 4))));

    [Fact]
    public void Evaluate_BelowEveryStep_SaysSo() =>
        Assert.Equal("cpu 3 below every step", Policy.Evaluate(PolicyWorld.With((0, 3)).Ready((60, 4))).Explanation);

    [Fact]
    public void Evaluate_Explanation_CarriesEveryNumber() =>
        Assert.Equal("cpu 31 ≥ 30: 4 Ready + 2", Policy.Evaluate(PolicyWorld.With((0, 31)).Ready((60, 4))).Explanation);

    [Theory]
    [InlineData(31)]
    [InlineData(3)]
    public void Evaluate_ReadyNodesChangedWhileMeasured_AsksForNothingWhateverTheValue(double value) =>
        Assert.NotEmpty(PolicyWorld.Silence(Policy, PolicyWorld.With((0, value)).Ready((60, 4), (2, 6))));
}
