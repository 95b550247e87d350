using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger.Rows;

/// <summary>A pause as it lies in the table, where an empty name stands for all: a key can't hold <see langword="null"/>.</summary>
internal sealed record PauseRow
{
    public string Cluster { get; init; } = "";

    public string NodeGroup { get; init; } = "";

    public string Reason { get; init; } = "";

    public string Author { get; init; } = "";

    public long Since { get; init; }

    public long? Until { get; init; }

    public static PauseRow From(Pause pause) => new()
    {
        Cluster = ScopeKey.Of(pause.Cluster),
        NodeGroup = ScopeKey.Of(pause.NodeGroup),
        Reason = pause.Reason,
        Author = pause.Author,
        Since = UnixTime.From(pause.Since),
        Until = UnixTime.From(pause.Until),
    };

    public Pause ToPause() => new(
        ScopeKey.Name(Cluster), ScopeKey.Name(NodeGroup), Reason, Author, UnixTime.ToInstant(Since), UnixTime.ToInstant(Until));
}
