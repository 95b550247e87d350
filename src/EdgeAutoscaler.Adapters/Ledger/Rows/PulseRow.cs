namespace EdgeAutoscaler.Adapters.Ledger.Rows;

/// <summary>When a cluster's newest epoch was taken.</summary>
internal sealed record PulseRow
{
    public string Cluster { get; init; } = "";

    public long TakenAt { get; init; }
}
