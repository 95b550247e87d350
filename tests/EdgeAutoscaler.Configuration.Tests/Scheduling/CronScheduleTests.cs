using System.Globalization;
using CsCheck;
using EdgeAutoscaler.Configuration.Scheduling;
using EdgeAutoscaler.Core.Timelines;
using Quartz;

namespace EdgeAutoscaler.Configuration.Tests.Scheduling;

public sealed class CronScheduleTests
{
    private const string WeekdayEvenings = "0 0 18 ? * MON-FRI";

    [Fact]
    public void Overlapping_AWeek_GivesEachWeekdayEvening() => Expect(
        Schedule(WeekdayEvenings, "04:00:00", "Asia/Shanghai"),
        ("2026-03-02T00:00+08:00", "2026-03-09T00:00+08:00"),
        ("2026-03-02T18:00+08:00", "2026-03-02T22:00+08:00"),
        ("2026-03-03T18:00+08:00", "2026-03-03T22:00+08:00"),
        ("2026-03-04T18:00+08:00", "2026-03-04T22:00+08:00"),
        ("2026-03-05T18:00+08:00", "2026-03-05T22:00+08:00"),
        ("2026-03-06T18:00+08:00", "2026-03-06T22:00+08:00"));

    [Fact]
    public void Overlapping_IntervalInsideAWindow_GivesTheWholeWindow() => Expect(
        Schedule(WeekdayEvenings, "04:00:00", "Asia/Shanghai"),
        ("2026-03-06T19:30+08:00", "2026-03-06T19:31+08:00"),
        ("2026-03-06T18:00+08:00", "2026-03-06T22:00+08:00"));

    [Fact]
    public void Overlapping_WindowThatBeganDaysBefore_IsFound() => Expect(
        Schedule("0 0 0 1 * ?", "20.00:00:00", "UTC"),
        ("2026-03-20T00:00+00:00", "2026-03-25T00:00+00:00"),
        ("2026-03-01T00:00+00:00", "2026-03-21T00:00+00:00"));

    [Theory]
    [InlineData("2026-03-06T22:00+08:00", "2026-03-06T23:00+08:00")]
    [InlineData("2026-03-06T17:00+08:00", "2026-03-06T18:00+08:00")]
    [InlineData("2026-03-07T12:00+08:00", "2026-03-08T23:00+08:00")]
    [InlineData("2026-03-06T19:00+08:00", "2026-03-06T19:00+08:00")]
    public void Overlapping_IntervalThatOnlyTouches_GivesNothing(string from, string to) =>
        Expect(Schedule(WeekdayEvenings, "04:00:00", "Asia/Shanghai"), (from, to));

    [Fact]
    public void Overlapping_WindowsThatTouch_AreMerged() => Expect(
        Schedule("0 0 * * * ?", "01:00:00", "UTC"),
        ("2026-03-06T10:30+00:00", "2026-03-06T12:30+00:00"),
        ("2026-03-06T10:00+00:00", "2026-03-06T13:00+00:00"));

    [Fact]
    public void Overlapping_EndOfSummerTime_KeepsTheLocalHour() => Expect(
        Schedule("0 0 18 ? * *", "02:00:00", "Europe/Berlin"),
        ("2026-10-24T12:00+00:00", "2026-10-25T23:00+00:00"),
        ("2026-10-24T16:00+00:00", "2026-10-24T18:00+00:00"),
        ("2026-10-25T17:00+00:00", "2026-10-25T19:00+00:00"));

    [Fact]
    public void Overlapping_LocalTimeThatIsSkipped_BeginsWhenTheGapEnds() => Expect(
        Schedule("0 30 2 * * ?", "01:00:00", "Europe/Berlin"),
        ("2026-03-29T00:00+01:00", "2026-03-29T12:00+02:00"),
        ("2026-03-29T03:00+02:00", "2026-03-29T04:00+02:00"));

    [Fact]
    public void Overlapping_LocalTimeThatIsRepeated_BeginsOnce() => Expect(
        Schedule("0 30 2 * * ?", "00:15:00", "Europe/Berlin"),
        ("2026-10-25T00:00+02:00", "2026-10-25T12:00+01:00"),
        ("2026-10-25T02:30+02:00", "2026-10-25T02:45+02:00"));

    [Fact]
    public void Overlapping_WindowAcrossAClockChange_LastsItsRealTime() => Expect(
        Schedule("0 0 0 * * ?", "06:00:00", "Europe/Berlin"),
        ("2026-03-29T00:30+01:00", "2026-03-29T01:00+01:00"),
        ("2026-03-28T23:00+00:00", "2026-03-29T05:00+00:00"));

    [Fact]
    public void Overlapping_AllOfTime_LooksOneYearAhead()
    {
        var windows = Schedule("0 0 0 1 1 ?", "01:00:00", "UTC").Overlapping(new TimeInterval(DateTimeOffset.MinValue, DateTimeOffset.MaxValue));

        Assert.Single(windows);
    }

    [Fact]
    public void Overlapping_AnyInterval_GivesOrderedSeparateWindowsThatOverlapIt() => (
        from minutes in Gen.Int[0, 3 * 366 * 24 * 60]
        from length in Gen.Int[1, 14 * 24 * 60]
        from duration in Gen.Int[1, 3 * 24 * 60]
        from cron in Gen.OneOf(WeekdayEvenings, "0 */20 * * * ?", "0 30 2 * * ?", "0 0 1-4 * * ?", "0 0 0 L * ?")
        from zone in Gen.OneOf("Asia/Shanghai", "Europe/Berlin", "America/St_Johns")
        select (minutes, length, duration, cron, zone)).Sample(
        one =>
        {
            var from = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(one.minutes);
            var interval = new TimeInterval(from, from.AddMinutes(one.length));
            var duration = TimeSpan.FromMinutes(one.duration);
            var windows = new CronSchedule(new CronExpression(one.cron, TimeZoneInfo.FindSystemTimeZoneById(one.zone)), duration).Overlapping(interval);

            Assert.All(windows, window => Assert.True(window.Overlaps(interval) && window.To - window.From >= duration));
            Assert.All(windows.Zip(windows.Skip(1)), pair => Assert.True(pair.First.To < pair.Second.From));
        },
        iter: 500);

    [Fact]
    public void Overlapping_PartsOfAnInterval_AgreeWithTheWhole() => (
        from minutes in Gen.Int[0, 366 * 24 * 60]
        from first in Gen.Int[1, 4000]
        from second in Gen.Int[1, 4000]
        from at in Gen.Int[0, 8000]
        select (minutes, first, second, at)).Sample(
        one =>
        {
            var schedule = Schedule("0 0 1-4 ? * *", "00:45:00", "Europe/Berlin");
            var from = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(one.minutes);
            var (middle, end) = (from.AddMinutes(one.first), from.AddMinutes(one.first + one.second));
            var at = from.AddMinutes(one.at % (one.first + one.second));
            bool Covered(TimeInterval interval) => schedule.Overlapping(interval).Any(window => window.Contains(at));

            var part = at < middle ? new TimeInterval(from, middle) : new TimeInterval(middle, end);
            Assert.Equal(Covered(new TimeInterval(from, end)), Covered(part));
        },
        iter: 500);

    private static CronSchedule Schedule(string cron, string duration, string zone) =>
        new(new CronExpression(cron, TimeZoneInfo.FindSystemTimeZoneById(zone)), TimeSpan.Parse(duration, CultureInfo.InvariantCulture));

    private static void Expect(CronSchedule schedule, (string From, string To) interval, params (string From, string To)[] windows) =>
        Assert.Equal(windows.Select(Interval), schedule.Overlapping(Interval(interval)));

    private static TimeInterval Interval((string From, string To) text) =>
        new(DateTimeOffset.Parse(text.From, CultureInfo.InvariantCulture), DateTimeOffset.Parse(text.To, CultureInfo.InvariantCulture));
}
