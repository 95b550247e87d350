using System.Diagnostics.CodeAnalysis;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Timelines;
using Quartz;

namespace EdgeAutoscaler.Configuration.Scheduling;

/// <summary>Windows that begin when a Quartz cron expression fires in its time zone. Pure: a function of the interval asked for.</summary>
internal sealed class CronSchedule : ISchedule
{
    private static readonly TimeSpan ClosestWindows = TimeSpan.FromMinutes(1);

    private readonly CronExpression _cron;
    private readonly TimeSpan _duration;

    private CronSchedule(CronExpression cron, TimeSpan duration)
    {
        _cron = cron;
        _duration = duration;
    }

    /// <summary>Creates the schedule, or says why the expression can't be used.</summary>
    public static bool TryCreate(
        string expression,
        TimeSpan duration,
        TimeZoneInfo zone,
        [NotNullWhen(true)] out CronSchedule? schedule,
        [NotNullWhen(false)] out string? problem)
    {
        schedule = null;
        problem = null;
        try
        {
            var cron = new CronExpression(expression, zone);
            if (FiresTooOften(cron))
                problem = "it fires more often than once a minute";
            else
                schedule = new CronSchedule(cron, duration);
        }
        catch (FormatException exception)
        {
            problem = exception.Message;
        }

        return schedule is not null;
    }

    public IReadOnlyList<TimeInterval> Overlapping(TimeInterval interval)
    {
        var windows = new List<TimeInterval>();
        // A window that began up to its own length ago still overlaps.
        var fire = _cron.GetNextValidTimeAfter(interval.From - _duration);
        while (fire is { } start && start < interval.To)
        {
            Append(windows, new TimeInterval(start, start + _duration));
            fire = _cron.GetNextValidTimeAfter(start);
        }

        return windows.FindAll(window => window.Overlaps(interval));
    }

    private static void Append(List<TimeInterval> windows, TimeInterval next)
    {
        if (windows.Count > 0 && next.From <= windows[^1].To)
            windows[^1] = windows[^1] with { To = next.To > windows[^1].To ? next.To : windows[^1].To };
        else
            windows.Add(next);
    }

    private static bool FiresTooOften(CronExpression cron)
    {
        var first = cron.GetNextValidTimeAfter(DateTimeOffset.UnixEpoch);
        return first is { } fire && cron.GetNextValidTimeAfter(fire) is { } second && second - fire < ClosestWindows;
    }
}
