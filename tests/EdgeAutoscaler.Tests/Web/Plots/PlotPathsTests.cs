using EdgeAutoscaler.Core.Timelines;
using EdgeAutoscaler.Web.Plots;

namespace EdgeAutoscaler.Tests.Web.Plots;

public sealed class PlotPathsTests
{
    private static readonly DateTimeOffset From = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly PlotArea Area = new(From, From.AddHours(900), 244);

    [Fact]
    public void Area_Edges_LieOnTheFrame()
    {
        Assert.Equal((48, 948), (Area.X(From), Area.X(From.AddHours(900))));
        Assert.Equal((266, 22), (Area.Y(0), Area.Y(244)));
        Assert.Equal((948, 22), (Area.X(From.AddYears(1)), Area.Y(1000)));
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(5, 5, 1)]
    [InlineData(5.1, 6, 2)]
    [InlineData(24, 25, 5)]
    [InlineData(49, 50, 10)]
    [InlineData(230, 250, 50)]
    [InlineData(1_000_000, 1_000_000, 200_000)]
    public void Round_AnyHighest_IsWholeNodesInAtMostFiveSteps(double highest, int top, int step) =>
        Assert.Equal((top, step), PlotArea.Round(highest));

    [Fact]
    public void Line_AGap_BreaksIt() => Assert.Equal(
        "M48 266L49 265M58 256",
        PlotPaths.Line(Area, [(From, 0), (From.AddHours(1), 1), (From.AddHours(10), 10)]));

    [Fact]
    public void Band_Points_GoUpAndBack() => Assert.Equal(
        "M48 256L49 255L49 265L48 266Z",
        PlotPaths.Band(Area, [(From, 0, 10), (From.AddHours(1), 1, 11)]));

    [Fact]
    public void Steps_ChangesAndUnknownTimes_AreDrawnAsTheyAre()
    {
        var function = StepFunction.From([new Step(From.AddHours(-5), 4), new Step(From.AddHours(10), 2), new Step(From.AddHours(20), null), new Step(From.AddHours(30), 3)]);

        Assert.Equal("M48 262L58 262L58 264L68 264M78 263L88 263", PlotPaths.Steps(Area, function, From, From.AddHours(40)));
    }

    [Fact]
    public void Paths_OfNothing_AreEmpty()
    {
        Assert.Equal("", PlotPaths.Line(Area, []));
        Assert.Equal("", PlotPaths.Band(Area, []));
        Assert.Equal("", PlotPaths.Steps(Area, StepFunction.Unknown, From, From.AddHours(1)));
    }
}
