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
    // Cron knows no earlier years, and no purchase looks further ahead; both bound the work.
    private static readonly DateTimeOffset Earliest = DateTimeOffset.UnixEpoch;
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(366);

    /// <summary>The windows that overlap an interval, in order, merged where they touch. Looks one year ahead at most.</summary>
    /// <param name="interval">The interval of interest.</param>
    public IReadOnlyList<TimeInterval> Overlapping(TimeInterval interval)
    {
        var windows = new List<TimeInterval>();
        if (interval.IsEmpty)
            return windows;

        var after = interval.From - Earliest > duration ? interval.From - duration : Earliest;
        var end = interval.To - after > Furthest + duration ? after + Furthest + duration : interval.To;
        while (cron.GetNextValidTimeAfter(after) is { } fire && fire < end)
        {
            Append(windows, new TimeInterval(fire, fire + duration));
            after = fire;
        }

        return windows;
    }

    private static void Append(List<TimeInterval> windows, TimeInterval window)
    {
        if (windows is [.., var last] && window.From <= last.To)
            windows[^1] = last with { To = window.To };
        else
            windows.Add(window);
    }
}
