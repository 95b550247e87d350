using CsCheck;
using EdgeAutoscaler.Simulator.Api.Signing;

namespace EdgeAutoscaler.Simulator.Tests.Api.Signing;

public class PercentEncodingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a=1", "a=1")]
    [InlineData("b=2&a=1", "a=1&b=2")]
    [InlineData("flag", "flag=")]
    [InlineData("a=x%20y", "a=x%20y")]
    [InlineData("a=*", "a=%2A")]
    [InlineData("a=%7E", "a=~")]
    [InlineData("a=b=c", "a=b%3Dc")]
    [InlineData("Z=1&a=2", "Z=1&a=2")]
    [InlineData("ids=i-1%2Ci-2", "ids=i-1%2Ci-2")]
    public void CanonicalQuery_AnySpelling_GivesTheOneThatIsSigned(string query, string canonical) =>
        Assert.Equal(canonical, PercentEncoding.CanonicalQuery(query));

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/clusters/C1/nodes", "/clusters/C1/nodes")]
    [InlineData("/tasks/T%2D1", "/tasks/T-1")]
    [InlineData("/tasks/a b", "/tasks/a%20b")]
    [InlineData("/tasks/a%2Fb", "/tasks/a%2Fb")]
    public void CanonicalPath_AnySpelling_KeepsSlashesAndEncodesTheRest(string path, string canonical) =>
        Assert.Equal(canonical, PercentEncoding.CanonicalPath(path));

    [Fact]
    public void CanonicalQuery_AnyPairs_DoesNotDependOnOrder() =>
        Gen.Select(Gen.String[Gen.Char["ab*~ %é"], 0, 6], Gen.String[Gen.Char["ab*~ %é"], 0, 6]).Array[2, 5].Sample(pairs =>
        {
            var encoded = pairs.Select((pair, i) => $"{i}{Uri.EscapeDataString(pair.Item1)}={Uri.EscapeDataString(pair.Item2)}").ToList();
            return PercentEncoding.CanonicalQuery(string.Join('&', encoded))
                   == PercentEncoding.CanonicalQuery(string.Join('&', encoded.AsEnumerable().Reverse()));
        });

    [Fact]
    public void CanonicalQuery_OfACanonicalQuery_IsItself() =>
        Gen.String[Gen.Char["ab=&*~%20"], 0, 20].Sample(query =>
        {
            var once = PercentEncoding.CanonicalQuery(Uri.EscapeDataString(query));
            return PercentEncoding.CanonicalQuery(once) == once;
        });
}
