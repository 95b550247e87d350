using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Configuration.Scheduling;

/// <summary>A schedule without windows: stands in for one that can't be read, so that reading goes on and finds the other errors.</summary>
internal sealed class EmptySchedule : ISchedule
{
    public static EmptySchedule Instance { get; } = new();

    public IReadOnlyList<TimeInterval> Overlapping(TimeInterval interval) => [];
}
