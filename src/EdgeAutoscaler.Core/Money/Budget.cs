using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Money;

/// <summary>A limit of money over a calendar window. Held and committed money both count against it.</summary>
/// <param name="Name">Name, unique in the fleet's configuration together with its scope.</param>
/// <param name="Cluster">Cluster name it is limited to; <see langword="null"/> for the whole fleet.</param>
/// <param name="NodeGroup">Node group name it is limited to; <see langword="null"/> for the whole cluster or fleet.</param>
/// <param name="Window">The calendar window.</param>
/// <param name="Limit">Largest sum of held and committed money in one window, in the configured currency.</param>
/// <param name="Zone">Time zone of the calendar.</param>
public sealed record Budget(string Name, string? Cluster, string? NodeGroup, BudgetWindow Window, decimal Limit, TimeZoneInfo Zone)
{
    /// <summary>Name with its scope, as shown to people and used as metric label: <c>fleet</c>, <c>beijing/day</c>, <c>beijing/transcode/day</c>.</summary>
    public string FullName => string.Join('/', new[] { Cluster, NodeGroup, Name }.Where(part => part is not null));

    /// <summary>Whether money spent by the group counts against this budget.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="nodeGroup">Node group name.</param>
    public bool Covers(string cluster, string nodeGroup) =>
        (Cluster is null || Cluster == cluster) && (NodeGroup is null || NodeGroup == nodeGroup);

    /// <summary>The window that contains an instant, in UTC.</summary>
    /// <param name="at">The instant.</param>
    public TimeInterval WindowAt(DateTimeOffset at) => CalendarWindow.Containing(Window, Zone, at);
}
