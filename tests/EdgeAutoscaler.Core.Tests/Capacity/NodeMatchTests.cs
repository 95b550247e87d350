using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Tests.Planning;

namespace EdgeAutoscaler.Core.Tests.Capacity;

public sealed class NodeMatchTests
{
    private static readonly InventoryNode Node = Given.Nodes(1, prefix: "edge").Single() with { NodepoolId = "np-1" };

    [Theory]
    [InlineData("ens.tiny", null, null, true)]
    [InlineData("ens.small", null, null, false)]
    [InlineData(null, "np-1", null, true)]
    [InlineData(null, "np-2", null, false)]
    [InlineData(null, null, "edge-", true)]
    [InlineData(null, null, "Edge-", false)]
    [InlineData("ens.tiny", "np-1", "edge-", true)]
    [InlineData("ens.tiny", "np-2", "edge-", false)]
    public void Covers_EveryStatedCriterion_MustHold(string? type, string? pool, string? prefix, bool expected) =>
        Assert.Equal(expected, Match(type, pool, prefix).Covers(Node));

    [Theory]
    [InlineData("a", null, null, "b", null, null, false)]
    [InlineData("a", null, null, "a", null, null, true)]
    [InlineData("a", null, null, null, "np", null, true)]
    [InlineData(null, "np-1", null, null, "np-2", null, false)]
    [InlineData(null, null, "edge-", null, null, "edge-b", true)]
    [InlineData(null, null, "edge-a", null, null, "edge-b", false)]
    public void CanOverlap_TwoMatches_SomeNodeCouldBelongToBothOrNot(
        string? type, string? pool, string? prefix, string? otherType, string? otherPool, string? otherPrefix, bool expected)
    {
        Assert.Equal(expected, Match(type, pool, prefix).CanOverlap(Match(otherType, otherPool, otherPrefix)));
        Assert.Equal(expected, Match(otherType, otherPool, otherPrefix).CanOverlap(Match(type, pool, prefix)));
    }

    private static NodeMatch Match(string? type, string? pool, string? prefix) => new(type is null ? [] : [type], pool, prefix);
}
