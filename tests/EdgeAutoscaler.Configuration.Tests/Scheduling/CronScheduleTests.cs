using System.Globalization;
using EdgeAutoscaler.Configuration.Scheduling;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Configuration.Tests.Scheduling;

public sealed class CronScheduleTests
{
    private const string WeekdayEvenings = "0 0 18 ? * MON-FRI";

    [Fact]
    public void Overlapping_WeekOfWeekdayEvenings_OpensAtSixOnFiveDays()
    {
        // 2026-03-02 is a Monday; 18:00 in Shanghai is 10:00 UTC.
        var windows = Of(WeekdayEvenings, "04:00:00", "Asia/Shanghai").Overlapping(Between("2026-03-02", "2026-03-09"));

        Assert.Equal([2, 3, 4, 5, 6], windows.Select(window => window.From.UtcDateTime.Day));
        Assert.All(windows, window => Assert.Equal((10, 14), (window.From.UtcDateTime.Hour, window.To.UtcDateTime.Hour)));
    }

    [Fact]
    public void Overlapping_WindowBeganBeforeTheInterval_IsGivenWhole()
    {
        var window = Assert.Single(Of(WeekdayEvenings, "04:00:00", "UTC").Overlapping(Between("2026-03-02T20:00", "2026-03-02T21:00")));

        Assert.Equal(Between("2026-03-02T18:00", "2026-03-02T22:00"), window);
    }

    [Theory]
    [InlineData("2026-03-02T22:00", "2026-03-03T18:00")]
    [InlineData("2026-03-07", "2026-03-09T18:00")]
    public void Overlapping_IntervalBetweenWindows_HasNone(string from, string to)
    {
        var windows = Of(WeekdayEvenings, "04:00:00", "UTC").Overlapping(Between(from, to));

        Assert.Empty(windows);
    }

    [Fact]
    public void Overlapping_WindowsThatOverlapOrTouch_AreOne()
    {
        var touching = Of("0 0 * ? * *", "01:00:00", "UTC").Overlapping(Between("2026-03-02T00:30", "2026-03-02T03:30"));
        var overlapping = Of("0 0 * ? * *", "01:30:00", "UTC").Overlapping(Between("2026-03-02T00:45", "2026-03-02T03:30"));

        Assert.Equal([Between("2026-03-02T00:00", "2026-03-02T04:00")], touching);
        Assert.Equal([Between("2026-03-02T00:00", "2026-03-02T04:30")], overlapping);
    }

    [Fact]
    public void Overlapping_ClockSkipsTheHour_TheWindowOpensWithTheSummer()
    {
        // Berlin jumps from 02:00 to 03:00 on 2026-03-29: there is no 02:30.
        var window = Assert.Single(Of("0 30 2 ? * *", "01:00:00", "Europe/Berlin").Overlapping(Between("2026-03-29", "2026-03-30")));

        Assert.InRange(window.From, At("2026-03-29T01:00"), At("2026-03-29T01:30"));
        Assert.Equal(TimeSpan.FromHours(1), window.To - window.From);
    }

    [Fact]
    public void Overlapping_ClockRepeatsTheHour_TheWindowOpensOnce()
    {
        // Berlin has 02:30 twice on 2026-10-25: at 00:30 and at 01:30 UTC.
        var window = Assert.Single(Of("0 30 2 ? * *", "00:10:00", "Europe/Berlin").Overlapping(Between("2026-10-25", "2026-10-26")));

        Assert.Equal(0, window.From.UtcDateTime.Minute % 30);
        Assert.Equal(TimeSpan.FromMinutes(10), window.To - window.From);
    }

    [Theory]
    [InlineData("2026-03-28", "2026-03-30", 47)]
    [InlineData("2026-10-24", "2026-10-26", 49)]
    public void Overlapping_HourlyAcrossAChangeOfClocks_CountsRealHours(string from, string to, int hours)
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var days = new TimeInterval(Local(from, berlin), Local(to, berlin));

        Assert.Equal(hours, Of("0 0 * ? * *", "00:10:00", "Europe/Berlin").Overlapping(days).Count);
    }

    [Fact]
    public void Overlapping_MonthLongWindowEveryMinute_AsksTheCalendarOnlyAboutTheInterval()
    {
        var window = Assert.Single(Of("0 * * ? * *", "31.00:00:00", "UTC").Overlapping(Between("2026-03-02T00:00", "2026-03-02T03:00")));

        Assert.Equal(Between("2026-03-02T00:00", "2026-04-02T02:59"), window);
    }

    [Fact]
    public void Overlapping_CalendarThatIsOver_HasNone() =>
        Assert.Empty(Of("0 0 18 1 1 ? 2020", "04:00:00", "UTC").Overlapping(Between("2026-01-01", "2026-12-31")));

    [Theory]
    [InlineData("* * * ? * *", "more often than once a minute")]
    [InlineData("0,30 0 0 ? * *", "more often than once a minute")]
    [InlineData("*/10 0 0 1 1 ?", "more often than once a minute")]
    [InlineData("0-5 0 18 ? * MON", "more often than once a minute")]
    [InlineData("0 0 0 30 2 ?", "never fires")]
    [InlineData("0 0 0 1 1 ? 1969", "")]
    [InlineData("0 0 25 ? * *", "")]
    [InlineData("0 18", "")]
    [InlineData("0", "")]
    [InlineData("0 0 18 ? * FUNDAY", "")]
    [InlineData("every evening", "")]
    [InlineData("", "")]
    public void TryCreate_ExpressionThatCanNotBeUsed_SaysWhy(string expression, string part)
    {
        Assert.False(CronSchedule.TryCreate(expression, TimeSpan.FromHours(1), TimeZoneInfo.Utc, out _, out var problem));

        Assert.NotEmpty(problem);
        Assert.Contains(part, problem, StringComparison.Ordinal);
    }

    private static CronSchedule Of(string cron, string duration, string zone)
    {
        Assert.True(CronSchedule.TryCreate(cron, TimeSpan.Parse(duration, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone), out var schedule, out var problem), problem);
        return schedule!;
    }

    private static TimeInterval Between(string from, string to) => new(At(from), At(to));

    private static DateTimeOffset At(string utc) => DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static DateTimeOffset Local(string text, TimeZoneInfo zone)
    {
        var local = DateTime.Parse(text, CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
