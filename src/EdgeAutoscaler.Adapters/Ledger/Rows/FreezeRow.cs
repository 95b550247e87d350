using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger.Rows;

/// <summary>A freeze as it lies in the table, where an empty name stands for all.</summary>
internal sealed record FreezeRow
{
    /// <summary>The columns under the names of the properties, for a <c>SELECT</c> from <c>freezes</c>.</summary>
    public const string Columns = "cluster AS Cluster, node_group AS NodeGroup, kind AS Kind, reason AS Reason, since AS Since";

    public string Cluster { get; init; } = "";

    public string NodeGroup { get; init; } = "";

    public FreezeKind Kind { get; init; }

    public string Reason { get; init; } = "";

    public long Since { get; init; }

    public static object Values(Freeze freeze) => new
    {
        Cluster = ScopeKey.Of(freeze.Cluster),
        NodeGroup = ScopeKey.Of(freeze.NodeGroup),
        Kind = freeze.Kind.ToString(),
        freeze.Reason,
        Since = UnixTime.From(freeze.Since),
    };

    public Freeze ToFreeze() => new(ScopeKey.Name(Cluster), ScopeKey.Name(NodeGroup), Kind, Reason, UnixTime.ToInstant(Since));
}
