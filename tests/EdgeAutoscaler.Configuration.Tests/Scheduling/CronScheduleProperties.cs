using CsCheck;
using EdgeAutoscaler.Configuration.Scheduling;
using EdgeAutoscaler.Core.Timelines;
using Quartz;

namespace EdgeAutoscaler.Configuration.Tests.Scheduling;

public sealed class CronScheduleProperties
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static readonly Gen<string> Crons = Gen.Select(
        Gen.Int[0, 59],
        Gen.OneOf(Gen.Int[0, 59].Select(minute => $"{minute}"), Gen.Int[1, 30].Select(step => $"0/{step}")),
        Gen.OneOf(Gen.Int[0, 4].Select(hour => $"{hour}"), Gen.Const("*"), Gen.Const("1,2,3")),
        Gen.OneOf(Gen.Const("*"), Gen.Const("SUN"), Gen.Const("MON-FRI")),
        (second, minute, hour, day) => $"{second} {minute} {hour} ? * {day}");

    // Around both changes of clocks in Berlin in 2026: 29 March and 25 October, 01:00 UTC.
    private static readonly Gen<DateTimeOffset> Instants = Gen.Select(
        Gen.Bool,
        Gen.Int[-100_000, 100_000],
        (spring, seconds) => new DateTimeOffset(2026, spring ? 3 : 10, spring ? 29 : 25, 1, 0, 0, TimeSpan.Zero).AddSeconds(seconds));

    [Fact]
    public void Overlapping_AnySchedule_CoversWhatAFireOfTheLastDurationCovers() =>
        Gen.Select(Crons, Gen.Int[1, 3000], Instants, Gen.Int[1, 1000]).Sample(
            (cron, minutes, from, length) =>
            {
                var duration = TimeSpan.FromMinutes(minutes);
                var interval = new TimeInterval(from, from.AddMinutes(length));
                var windows = new CronSchedule(new CronExpression(cron, Berlin), duration).Overlapping(interval);

                AssertInOrderAndApart(windows, interval);
                var fires = Fires(new CronExpression(cron, Berlin), from.AddDays(-7), interval.To);
                for (var at = interval.From; at < interval.To; at = at.AddMinutes(7))
                    Assert.Equal(fires.Exists(fire => at - duration < fire && fire <= at), windows.Any(window => window.Contains(at)));
            },
            iter: 200);

    // Walked from a week before, so that no change of clocks lies at the beginning.
    private static List<DateTimeOffset> Fires(CronExpression calendar, DateTimeOffset from, DateTimeOffset to)
    {
        var fires = new List<DateTimeOffset>();
        for (var fire = calendar.GetNextValidTimeAfter(from); fire < to; fire = calendar.GetNextValidTimeAfter(fire.Value))
            fires.Add(fire.Value);
        return fires;
    }

    private static void AssertInOrderAndApart(IReadOnlyList<TimeInterval> windows, TimeInterval interval)
    {
        Assert.All(windows, window => Assert.True(!window.IsEmpty && window.Overlaps(interval)));
        Assert.All(windows.Zip(windows.Skip(1)), pair => Assert.True(pair.First.To < pair.Second.From));
    }
}
