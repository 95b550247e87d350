using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger.Rows;

/// <summary>A task nobody owns as it lies in the table.</summary>
internal sealed record ClusterTaskRow
{
    public string Cluster { get; init; } = "";

    public string TaskId { get; init; } = "";

    public ClusterTaskKind Kind { get; init; }

    public long? CreatedAt { get; init; }

    public long SeenAt { get; init; }

    public long? AcknowledgedAt { get; init; }

    public static object Values(ClusterTask task) => new
    {
        task.Cluster,
        task.TaskId,
        Kind = task.Kind.ToString(),
        CreatedAt = UnixTime.From(task.CreatedAt),
        SeenAt = UnixTime.From(task.SeenAt),
        AcknowledgedAt = UnixTime.From(task.AcknowledgedAt),
    };

    public ClusterTask ToTask() => new(
        Cluster, TaskId, Kind, UnixTime.ToInstant(CreatedAt), UnixTime.ToInstant(SeenAt), UnixTime.ToInstant(AcknowledgedAt));
}
