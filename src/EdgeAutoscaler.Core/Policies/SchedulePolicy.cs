using System.Globalization;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Policies;

/// <summary>Asks for a number of nodes in recurring windows; asserts each window to its end, early enough to have the nodes when it begins.</summary>
/// <param name="name">What tells it from other schedules of the group, for example its cron expression.</param>
/// <param name="schedule">The windows.</param>
/// <param name="nodes">Nodes wanted inside a window.</param>
public sealed class SchedulePolicy(string name, ISchedule schedule, int nodes) : IScalingPolicy
{
    /// <inheritdoc/>
    public string Name { get; } = $"schedule {name}";

    /// <inheritdoc/>
    public double? LargestPlausible(string signalName, NodeGroup group) => null;

    /// <inheritdoc/>
    public PolicyVerdict Evaluate(PolicyContext context)
    {
        var windows = schedule.Overlapping(new TimeInterval(context.Now, context.Until));
        var demand = windows.Aggregate(
            StepFunction.Unknown,
            (sum, window) => sum.Max(StepFunction.Over(new TimeInterval(Later(window.From, context.Now), window.To), nodes)));
        return new PolicyVerdict.Asserts(Name, demand, Explain(windows, context.Now));
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private string Explain(IReadOnlyList<TimeInterval> windows, DateTimeOffset now) => windows switch
    {
        [] => "no window soon",
        [var first, ..] when first.Contains(now) => $"{nodes} until {Instant(first.To)}",
        [var first, ..] => $"{nodes} from {Instant(first.From)} to {Instant(first.To)}",
    };

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
