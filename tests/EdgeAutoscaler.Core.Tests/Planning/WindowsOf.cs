using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Tests.Planning;

/// <summary>A schedule of fixed windows.</summary>
internal sealed class WindowsOf(params TimeInterval[] windows) : ISchedule
{
    public IReadOnlyList<TimeInterval> Overlapping(TimeInterval interval) => [.. windows.Where(window => window.Overlaps(interval))];
}
