using System.Diagnostics.CodeAnalysis;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Timelines;
using Quartz;

namespace EdgeAutoscaler.Configuration.Scheduling;

/// <summary>
/// Windows that begin when a Quartz cron expression fires in its time zone; windows that touch are one.
/// Pure: a function of the interval asked for. Its work is bounded by the minutes of that interval, however long the windows are.
/// </summary>
internal sealed class CronSchedule : ISchedule
{
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
            if (!expression.TrimStart().TakeWhile(letter => !char.IsWhiteSpace(letter)).All(char.IsAsciiDigit))
                problem = "it may fire more often than once a minute: begin it with one number of seconds";
            else if (cron.GetNextValidTimeAfter(DateTimeOffset.UnixEpoch) is null)
                problem = "it never fires";
            else
                schedule = new CronSchedule(cron, duration);
        }
        catch (FormatException exception)
        {
            problem = exception.Message;
        }

        return schedule is not null;
    }

    /// <summary>The windows that overlap an interval, in order. One that is under way counts from the last time it began.</summary>
    /// <param name="interval">The interval of interest.</param>
    public IReadOnlyList<TimeInterval> Overlapping(TimeInterval interval)
    {
        var windows = new List<TimeInterval>();
        var fire = LastUpTo(interval.From) ?? _cron.GetNextValidTimeAfter(interval.From);
        while (fire is { } start && start < interval.To)
        {
            Append(windows, new TimeInterval(start, start + _duration));
            fire = _cron.GetNextValidTimeAfter(start);
        }

        return windows;
    }

    /// <summary>The last time it fired early enough to be under way; found by halving, as Quartz only looks forward.</summary>
    private DateTimeOffset? LastUpTo(DateTimeOffset at)
    {
        DateTimeOffset? last = null;
        var (low, high) = (at - _duration, at);
        while (_cron.GetNextValidTimeAfter(low) is { } fire && fire <= at)
        {
            last = fire;
            low = fire;
            var middle = low + ((high - low) / 2);
            if (_cron.GetNextValidTimeAfter(middle) is { } later && later <= at)
                low = middle;
            else
                high = middle;
        }

        return last;
    }

    private static void Append(List<TimeInterval> windows, TimeInterval next)
    {
        if (windows.Count > 0 && next.From <= windows[^1].To)
            windows[^1] = windows[^1] with { To = next.To };
        else
            windows.Add(next);
    }
}
