using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger.Rows;

/// <summary>A decision as it lies in the table.</summary>
internal sealed record DecisionRow
{
    public string Cluster { get; init; } = "";

    public string NodeGroup { get; init; } = "";

    public long At { get; init; }

    public long LastAt { get; init; }

    public int Repeats { get; init; }

    public string Outcome { get; init; } = "";

    public int NodeCount { get; init; }

    public string Fingerprint { get; init; } = "";

    public string Explanation { get; init; } = "";

    public string Json { get; init; } = "";

    public static DecisionRow From(DecisionRecord decision) => new()
    {
        Cluster = decision.Cluster,
        NodeGroup = decision.NodeGroup,
        At = UnixTime.From(decision.At),
        LastAt = UnixTime.From(decision.LastAt),
        Repeats = decision.Repeats,
        Outcome = decision.Outcome,
        NodeCount = decision.Count,
        Fingerprint = decision.Fingerprint,
        Explanation = LedgerText.Storable(decision.Explanation),
        Json = decision.Json,
    };

    public DecisionRecord ToRecord() => new(
        Cluster, NodeGroup, UnixTime.ToInstant(At), UnixTime.ToInstant(LastAt), Repeats, Outcome, NodeCount, Fingerprint, Explanation, Json);
}
