using System.Globalization;
using System.Text.RegularExpressions;

namespace EdgeAutoscaler.Tests.Architecture;

/// <summary>The fault matrix names tests that exist, one or more to each row.</summary>
public sealed partial class FaultMatrixTests
{
    private const string Document = "docs/fault-matrix.md";
    private const int Rows = 46;

    [Fact]
    public void Rows_AllOfThem_NameATest()
    {
        var rows = RowLine().Matches(Source.Read(Document)).ToList();

        Assert.Equal(Enumerable.Range(1, Rows), rows.Select(row => int.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture)));
        Assert.All(rows, row => Assert.Matches(TestName(), row.Value));
    }

    [Fact]
    public void Tests_AllThatAreNamed_Exist() => Assert.All(
        TestName().Matches(Source.Read(Document)).Select(match => (Class: match.Groups[1].Value, Method: match.Groups[2].Value)),
        test => Assert.True(Exists(test.Class, test.Method), $"{test.Class}.{test.Method}"));

    [Fact]
    public void Tests_Invented_AreNotFound() => Assert.False(Exists(nameof(FaultMatrixTests), "Tests_That_AreNot"));

    private static bool Exists(string name, string method) => Source.CSharpFiles
        .Where(path => path.StartsWith("tests/", StringComparison.Ordinal) && Path.GetFileName(path) == $"{name}.cs")
        .Any(path => Regex.IsMatch(Source.Read(path), $@"(?:void|Task) {Regex.Escape(method)}\("));

    [GeneratedRegex(@"^\| (\d+) \|.*$", RegexOptions.Multiline)]
    private static partial Regex RowLine();

    [GeneratedRegex(@"`(\w+)\.(\w+)`")]
    private static partial Regex TestName();
}
