using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Core.Tests.Policies;

public sealed class TargetTrackingPolicyTests
{
    private static readonly TargetTrackingPolicy Policy = new("cpu", 0.7);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.001, 1)]
    [InlineData(2.8, 1)]
    [InlineData(2.801, 2)]
    [InlineData(8.4, 3)]
    [InlineData(10, 4)]
    [InlineData(1e12, 1_000_000)]
    public void Evaluate_Load_IsRoundedUpToWholeNodes(double load, int nodes) =>
        Assert.Equal(nodes, PolicyWorld.Nodes(Policy, PolicyWorld.With((0, load))));

    [Fact]
    public void Evaluate_Explanation_CarriesEveryNumber() =>
        Assert.Equal("cpu 18.4 at 4×0.7 per node", Policy.Evaluate(PolicyWorld.With((0, 18.4))).Explanation);
}
