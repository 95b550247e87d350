using EdgeAutoscaler.Simulator.Api;

namespace EdgeAutoscaler.Simulator.Tests.Api;

public class QueryParametersTests
{
    [Fact]
    public void Whole_PresentOrAbsent_IsTheValueOrTheFallback()
    {
        var parameters = new QueryParameters("pageSize=25");

        Assert.Equal((25, 1), (parameters.Whole("pageSize", 10), parameters.Whole("pageNumber", 1)));
    }

    [Theory]
    [InlineData("n=1", true)]
    [InlineData("n=100", true)]
    [InlineData("", true)]
    [InlineData("n=101", false)]
    [InlineData("n=0", false)]
    [InlineData("n=", false)]
    [InlineData("n=%2B5", false)]
    [InlineData("n=1.0", false)]
    [InlineData("n=99999999999", false)]
    [InlineData("n=1&n=2", false)]
    public void RefuseUnlessWhole_AnyText_AllowsWholeNumbersInBounds(string query, bool isAllowed) =>
        Assert.Equal(isAllowed, new QueryParameters(query).RefuseUnlessWhole("n", 100) is null);

    [Fact]
    public void RefuseAllBut_NameInAnotherCase_IsUnknown()
    {
        var error = new QueryParameters("pagesize=1").RefuseAllBut("pageSize")!;

        Assert.Contains("pagesize is not a parameter", error.Message, StringComparison.Ordinal);
        Assert.Null(new QueryParameters("pageSize=1").RefuseAllBut("pageSize"));
    }
}
