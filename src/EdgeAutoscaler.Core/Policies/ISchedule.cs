using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Policies;

/// <summary>Recurring windows of time. Pure: a function of its arguments alone.</summary>
public interface ISchedule
{
    /// <summary>The windows that overlap an interval, in order.</summary>
    /// <param name="interval">The interval of interest.</param>
    IReadOnlyList<TimeInterval> Overlapping(TimeInterval interval);
}
