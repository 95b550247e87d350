using EdgeAutoscaler.Core.Capacity;

namespace EdgeAutoscaler.Adapters.Ledger.Rows;

/// <summary>A lease as it lies in the table, with what its purchase says of it.</summary>
internal sealed record LeaseRow
{
    public string InstanceId { get; init; } = "";

    public string NodeGroup { get; init; } = "";

    public string IntentId { get; init; } = "";

    public string OfferName { get; init; } = "";

    public long SentAt { get; init; }

    public long? ReadyAt { get; init; }

    public long ExpiresAt { get; init; }

    public NodeLease ToLease() => new(
        InstanceId, NodeGroup, IntentId, OfferName, UnixTime.ToInstant(SentAt), UnixTime.ToInstant(ReadyAt), UnixTime.ToInstant(ExpiresAt));
}
