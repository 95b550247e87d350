using CsCheck;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Tests.Money;

public sealed class CalendarWindowTests
{
    private static readonly TimeZoneInfo[] Zones =
    [
        .. new[]
        {
            "UTC", "Asia/Shanghai", "Asia/Kolkata", "Asia/Kathmandu", "America/New_York", "America/St_Johns", "America/Havana", "America/Santiago",
            "Europe/Berlin", "Africa/Cairo", "Asia/Beirut", "Australia/Lord_Howe", "Pacific/Chatham", "Pacific/Kiritimati",
        }.Select(TimeZoneInfo.FindSystemTimeZoneById),
    ];

    [Theory]
    [InlineData(BudgetWindow.Hour, "2026-03-10T04:00Z", "2026-03-10T05:00Z")]
    [InlineData(BudgetWindow.Day, "2026-03-09T16:00Z", "2026-03-10T16:00Z")]
    [InlineData(BudgetWindow.Month, "2026-02-28T16:00Z", "2026-03-31T16:00Z")]
    public void Containing_NoonInShanghai_IsTheWindowOfThatCalendar(BudgetWindow window, string from, string to) =>
        Assert.Equal(Interval(from, to), Containing(window, "Asia/Shanghai", "2026-03-10T04:30Z"));

    [Fact]
    public void Containing_Lifetime_HoldsEveryInstant()
    {
        var window = Containing(BudgetWindow.Lifetime, "UTC", "2026-03-10T04:30Z");

        Assert.True(window.Contains(DateTimeOffset.MinValue));
        Assert.True(window.Contains(DateTimeOffset.MaxValue.AddTicks(-1)));
    }

    [Fact]
    public void Containing_InstantWithAnyOffset_IsTheSameWindow() =>
        Assert.Equal(
            Containing(BudgetWindow.Day, "Asia/Shanghai", "2026-03-10T04:30Z"),
            Containing(BudgetWindow.Day, "Asia/Shanghai", "2026-03-09T18:30-10:00"));

    [Fact]
    public void Containing_InstantWhereOneWindowEnds_BelongsToTheNext()
    {
        Assert.Equal(Interval("2026-03-09T16:00Z", "2026-03-10T16:00Z"), Containing(BudgetWindow.Day, "Asia/Shanghai", "2026-03-10T15:59:59.999Z"));
        Assert.Equal(Interval("2026-03-10T16:00Z", "2026-03-11T16:00Z"), Containing(BudgetWindow.Day, "Asia/Shanghai", "2026-03-10T16:00Z"));
    }

    [Theory]
    [InlineData("2026-03-08T12:00Z", 23)]
    [InlineData("2026-11-01T12:00Z", 25)]
    [InlineData("2026-07-01T12:00Z", 24)]
    public void Containing_DayInNewYork_IsAsLongAsTheClocksMakeIt(string noon, int hours)
    {
        var day = Containing(BudgetWindow.Day, "America/New_York", noon);

        Assert.Equal(TimeSpan.FromHours(hours), day.To - day.From);
    }

    [Fact]
    public void Containing_HourThatTheClocksRepeat_IsTwoWindows()
    {
        var first = Containing(BudgetWindow.Hour, "America/New_York", "2026-11-01T05:30Z");
        var second = Containing(BudgetWindow.Hour, "America/New_York", "2026-11-01T06:30Z");

        Assert.Equal(Interval("2026-11-01T05:00Z", "2026-11-01T06:00Z"), first);
        Assert.Equal(Interval("2026-11-01T06:00Z", "2026-11-01T07:00Z"), second);
    }

    [Fact]
    public void Containing_HourInAZoneOfHalfHours_FollowsItsClock() =>
        Assert.Equal(Interval("2026-03-10T04:30Z", "2026-03-10T05:30Z"), Containing(BudgetWindow.Hour, "Asia/Kolkata", "2026-03-10T05:00Z"));

    [Fact]
    public void Containing_ClocksShiftByHalfAnHour_HoursStillDoNotOverlap()
    {
        // Lord Howe goes back from 02:00 to 01:30 on 2026-04-05, at 15:00 in UTC.
        var before = Containing(BudgetWindow.Hour, "Australia/Lord_Howe", "2026-04-04T14:59Z");
        var after = Containing(BudgetWindow.Hour, "Australia/Lord_Howe", "2026-04-04T15:31Z");

        Assert.False(before.Overlaps(after));
    }

    [Fact]
    public void Containing_MidnightThatTheClocksSkip_StartsTheDayWhereTheGapEnds()
    {
        // Santiago goes from 2026-09-05 24:00 straight to 2026-09-06 01:00, at 04:00 in UTC.
        var day = Containing(BudgetWindow.Day, "America/Santiago", "2026-09-06T12:00Z");

        Assert.Equal(Interval("2026-09-06T04:00Z", "2026-09-07T03:00Z"), day);
    }

    [Fact]
    public void Containing_MidnightThatTheClocksRepeat_StartsTheDayAtTheFirst()
    {
        // Havana goes back from 2026-11-01 01:00 to 00:00, at 05:00 in UTC.
        var day = Containing(BudgetWindow.Day, "America/Havana", "2026-11-01T05:30Z");

        Assert.Equal(Interval("2026-11-01T04:00Z", "2026-11-02T05:00Z"), day);
    }

    [Theory]
    [InlineData("2028-02-29T00:00Z", 29)]
    [InlineData("2026-02-01T00:00Z", 28)]
    [InlineData("2026-12-31T23:59Z", 31)]
    public void Containing_Month_HasItsDays(string at, int days)
    {
        var month = Containing(BudgetWindow.Month, "UTC", at);

        Assert.Equal(days, (month.To - month.From).TotalDays);
    }

    [Fact]
    public void Containing_AnyInstantInAnyZone_WindowsFollowEachOtherWithoutGapOrOverlap() =>
        Gen.Select(Gen.Int[0, Zones.Length - 1], Gen.Int[0, 2], Gen.Long[0, 20L * 365 * 86_400]).Sample(
            (zoneIndex, kind, second) =>
            {
                var (zone, window) = (Zones[zoneIndex], (BudgetWindow)kind);
                var at = Instant("2020-01-01T00:00Z").AddSeconds(second);
                var current = CalendarWindow.Containing(window, zone, at);

                Assert.True(current.Contains(at), $"{zone.Id} {window} {at:O}: {current}");
                Assert.Equal(current, CalendarWindow.Containing(window, zone, current.From));
                Assert.Equal(current, CalendarWindow.Containing(window, zone, current.To.AddTicks(-1)));
                Assert.Equal(current.To, CalendarWindow.Containing(window, zone, current.To).From);
            },
            iter: 5000);

    [Fact]
    public void Containing_EveryHourOfAYearOfClockChanges_FollowsTheOneBefore()
    {
        foreach (var zone in Zones)
        {
            var window = CalendarWindow.Containing(BudgetWindow.Hour, zone, Instant("2026-01-01T00:00Z"));
            while (window.To < Instant("2027-01-01T00:00Z"))
            {
                var next = CalendarWindow.Containing(BudgetWindow.Hour, zone, window.To);
                Assert.Equal(window.To, next.From);
                window = next;
            }
        }
    }

    private static TimeInterval Containing(BudgetWindow window, string zone, string at) =>
        CalendarWindow.Containing(window, TimeZoneInfo.FindSystemTimeZoneById(zone), Instant(at));

    private static TimeInterval Interval(string from, string to) => new(Instant(from), Instant(to));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
