using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Tests.Commands;

public sealed class CheckRendererTests
{
    private static readonly CheckReport Report = new(
    [
        new CheckLine("configuration", CheckOutcome.Ok, "1 cluster, 2 groups"),
        new CheckLine("beijing: signal cpu", CheckOutcome.Warning, "no FreshnessQuery"),
        new CheckLine("beijing: credentials", CheckOutcome.Failed, "403 Forbidden.RAM: allow cs:ScaleOutCluster"),
    ]);

    [Fact]
    public void Render_EachOutcome_LinesUpWordSubjectAndDetail()
    {
        var lines = Rendered.Plain(console => new CheckRenderer(console).Render(Report)).Split('\n', StringSplitOptions.TrimEntries);

        Assert.Equal("ok       configuration         1 cluster, 2 groups", lines[0]);
        Assert.Equal("warning  beijing: signal cpu   no FreshnessQuery", lines[1]);
        Assert.Equal("failed   beijing: credentials  403 Forbidden.RAM: allow cs:ScaleOutCluster", lines[2]);
        Assert.Equal("3 checked, 1 failed, 1 with a warning.", lines[3]);
    }

    [Fact]
    public void Render_ToAFile_LeavesNoBlanksAtTheEndsOfLines() => Assert.All(
        Rendered.Plain(console => new CheckRenderer(console).Render(Report)).Split('\n'), line => Assert.Equal(line.TrimEnd(), line));

    [Fact]
    public void Render_NoLines_SaysThatNothingWasChecked() =>
        Assert.Contains("0 checked", Rendered.Plain(console => new CheckRenderer(console).Render(new CheckReport([]))), StringComparison.Ordinal);

    [Theory]
    [InlineData(3, CheckOutcome.Failed)]
    [InlineData(2, CheckOutcome.Warning)]
    [InlineData(1, CheckOutcome.Ok)]
    [InlineData(0, CheckOutcome.Ok)]
    public void Worst_OfTheFirstLines_IsTheWorstAmongThem(int lines, CheckOutcome worst) =>
        Assert.Equal(worst, new CheckReport([.. Report.Lines.Take(lines)]).Worst);
}
