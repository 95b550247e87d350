using EdgeAutoscaler.Configuration.Reading;

namespace EdgeAutoscaler.Configuration.Tests.Reading;

public sealed class SimilarityTests
{
    private static readonly string[] Names = ["MinNodes", "MaxNodes", "NodeCapacity", "Match"];

    [Theory]
    [InlineData("MaxNode", "MaxNodes")]
    [InlineData("maxnodes", "MaxNodes")]
    [InlineData("min_nodes", "MinNodes")]
    [InlineData("Capacity", "NodeCapacity")]
    [InlineData("Mach", "Match")]
    [InlineData("Colour", null)]
    [InlineData("", null)]
    [InlineData("???", null)]
    public void Nearest_WrittenName_IsTheOneProbablyMeant(string written, string? expected) => Assert.Equal(expected, Similarity.Nearest(written, Names));
}
