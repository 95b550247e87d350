using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Planning;

namespace EdgeAutoscaler.Core.Tests.Planning;

public sealed class LearnedLeadTimeTests
{
    [Fact]
    public void Of_NothingKnown_IsWhatIsConfigured() => Assert.Equal(60, Minutes([]));

    [Fact]
    public void Of_FewNodes_IsConfiguredOrTheLongestSeen()
    {
        Assert.Equal(60, Minutes([12, 15]));
        Assert.Equal(75, Minutes([12, 75]));
    }

    [Fact]
    public void Of_NineNodes_IsWhatTheLastOfThemTook() => Assert.Equal(19, Minutes([11, 12, 13, 14, 15, 16, 17, 18, 19]));

    [Fact]
    public void Of_OneNodeInTwentyNeverCame_IsStillLearnedFromTheOthers() =>
        Assert.InRange(Minutes([.. Enumerable.Range(1, 19).Select(minutes => (double)minutes)], stuckDays: 3), 17, 19);

    [Fact]
    public void Of_ManyNodesNeverCame_IsNotWhatTheyHaveBeenWaitedFor()
    {
        var seen = Enumerable.Repeat(new LeadTimeObservation(TimeSpan.FromDays(30), true), 9).Append(new LeadTimeObservation(TimeSpan.FromMinutes(70), false));

        Assert.Equal(70, LearnedLeadTime.Of(Given.Offer(), [.. seen]).TotalMinutes);
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(3000, 1440)]
    public void Of_AbsurdLeadTimes_StaysFromFiveMinutesToADay(double minutes, double planned) =>
        Assert.Equal(planned, Minutes([.. Enumerable.Repeat(minutes, 20)]));

    private static double Minutes(double[] seen, double? stuckDays = null)
    {
        var observations = seen.Select(minutes => new LeadTimeObservation(TimeSpan.FromMinutes(minutes), false)).ToList();
        if (stuckDays is { } days)
            observations.Add(new LeadTimeObservation(TimeSpan.FromDays(days), true));
        return LearnedLeadTime.Of(Given.Offer(leadMinutes: 60), observations).TotalMinutes;
    }
}
