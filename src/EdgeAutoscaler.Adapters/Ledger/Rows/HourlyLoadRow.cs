using EdgeAutoscaler.Core.Forecasting;

namespace EdgeAutoscaler.Adapters.Ledger.Rows;

/// <summary>An hour of load as it lies in the table.</summary>
internal sealed record HourlyLoadRow
{
    public string Cluster { get; init; } = "";

    public string NodeGroup { get; init; } = "";

    public long Hour { get; init; }

    public double Mean { get; init; }

    public double Peak { get; init; }

    public int Samples { get; init; }

    public int NodesReady { get; init; }

    public static HourlyLoadRow From(string cluster, string nodeGroup, HourlyLoad load) => new()
    {
        Cluster = cluster,
        NodeGroup = nodeGroup,
        Hour = UnixTime.From(load.Hour),
        Mean = load.Mean,
        Peak = load.Peak,
        Samples = load.Samples,
        NodesReady = load.NodesReady,
    };

    public HourlyLoad ToLoad() => new(UnixTime.ToInstant(Hour), Mean, Peak, Samples, NodesReady);
}
