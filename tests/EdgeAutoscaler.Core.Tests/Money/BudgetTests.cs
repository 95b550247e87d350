using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Core.Tests.Money;

public sealed class BudgetTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 4, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, null, "day")]
    [InlineData("beijing", null, "beijing/day")]
    [InlineData("beijing", "transcode", "beijing/transcode/day")]
    public void FullName_Scope_StandsBeforeTheName(string? cluster, string? group, string expected) =>
        Assert.Equal(expected, Of(cluster, group).FullName);

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("beijing", null, true)]
    [InlineData("beijing", "transcode", true)]
    [InlineData(null, "transcode", true)]
    [InlineData("hangzhou", null, false)]
    [InlineData("hangzhou", "transcode", false)]
    [InlineData("beijing", "cache", false)]
    [InlineData("Beijing", null, false)]
    public void Covers_GroupTranscodeOfBeijing_ByScope(string? cluster, string? group, bool covered) =>
        Assert.Equal(covered, Of(cluster, group).Covers("beijing", "transcode"));

    [Fact]
    public void WindowAt_Day_IsADayOfItsZone()
    {
        var window = Of(null, null).WindowAt(Now);

        Assert.Equal(new DateTimeOffset(2026, 3, 10, 0, 0, 0, TimeSpan.FromHours(8)), window.From);
        Assert.Equal(TimeSpan.FromDays(1), window.To - window.From);
    }

    [Theory]
    [InlineData(0, 0, 100)]
    [InlineData(30, 20, 50)]
    [InlineData(60, 40, 0)]
    [InlineData(100, 50, 0)]
    public void Left_HeldAndCommitted_BothCountAndLeaveNeverLessThanNothing(int committed, int held, int left)
    {
        var budget = Of(null, null);

        Assert.Equal(left, new BudgetUsage(budget, budget.WindowAt(Now), committed, held).Left);
    }

    private static Budget Of(string? cluster, string? group) =>
        new("day", cluster, group, BudgetWindow.Day, 100, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
}
