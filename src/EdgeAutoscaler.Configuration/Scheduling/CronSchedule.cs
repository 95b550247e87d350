using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Timelines;
using Quartz;

namespace EdgeAutoscaler.Configuration.Scheduling;

/// <summary>
/// Windows that begin whenever a cron expression fires and last a fixed real time. A local time that the clock skips fires when the gap
/// ends; one that the clock repeats fires once.
/// </summary>
/// <param name="cron">When windows begin, in its own time zone.</param>
/// <param name="duration">How long each lasts.</param>
internal sealed class CronSchedule(CronExpression cron, TimeSpan duration) : ISchedule
{
    // Cron knows no years before 1970, and no purchase looks further ahead than one; both bound the work.
    private static readonly DateTimeOffset Earliest = DateTimeOffset.UnixEpoch.AddDays(32);
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(366);

    /// <summary>From the first instant of an hour that is repeated to the last of its repetition.</summary>
    private static readonly TimeSpan LongestRepeat = TimeSpan.FromHours(2);

    /// <summary>
    /// The windows that overlap an interval, in order, merged where they touch. One that is under way counts from the last time it began.
    /// The work is bounded by the minutes of the interval, however long the windows are. Looks one year ahead at most.
    /// </summary>
    /// <param name="interval">The interval of interest.</param>
    public IReadOnlyList<TimeInterval> Overlapping(TimeInterval interval)
    {
        var windows = new List<TimeInterval>();
        if (interval.IsEmpty)
            return windows;

        var from = interval.From > Earliest ? interval.From : Earliest;
        var to = interval.To - from > Furthest ? from + Furthest : interval.To;
        var fire = LastUpTo(from) ?? NextAfter(from);
        while (fire is { } start && start < to)
        {
            if (start + duration > from)
                Append(windows, new TimeInterval(start, start + duration));
            fire = NextAfter(start);
        }

        return windows;
    }

    /// <summary>The last time it fired early enough to be under way; found by halving, as Quartz only looks forward.</summary>
    private DateTimeOffset? LastUpTo(DateTimeOffset at)
    {
        DateTimeOffset? last = null;
        var (low, high) = (at - duration, at);
        while (NextAfter(low) is { } fire && fire <= at)
        {
            last = fire;
            low = fire;
            var middle = low + ((high - low) / 2);
            if (NextAfter(middle) is { } later && later <= at)
                low = middle;
            else
                high = middle;
        }

        return last;
    }

    // In an hour that the clock repeats, Quartz's answer depends on where it is asked from; walking up to it from before does not.
    private DateTimeOffset? NextAfter(DateTimeOffset at)
    {
        var fire = cron.GetNextValidTimeAfter(cron.TimeZone.IsAmbiguousTime(at) ? at - LongestRepeat : at);
        while (fire is { } early && early <= at)
            fire = cron.GetNextValidTimeAfter(early);
        return fire;
    }

    private static void Append(List<TimeInterval> windows, TimeInterval window)
    {
        if (windows is [.., var last] && window.From <= last.To)
            windows[^1] = last with { To = window.To };
        else
            windows.Add(window);
    }
}
