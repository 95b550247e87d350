using EdgeAutoscaler.Backtest.Contest;

namespace EdgeAutoscaler.Backtest.Reporting;

/// <summary>What one policy has come to on one trace; also the JSON.</summary>
internal sealed record BacktestReport
{
    /// <summary>Name of the trace.</summary>
    public required string Trace { get; init; }

    /// <summary>Name of the policy or baseline.</summary>
    public required string Policy { get; init; }

    /// <summary>Money for the scored part; leases over its end pro rata.</summary>
    public required decimal Cost { get; init; }

    /// <summary>What nobody can undercut who leaves at most 0.1 % unserved, not even one who knows the future.</summary>
    public required decimal LowerBound { get; init; }

    /// <summary>Cost as a multiple of the bound; <see langword="null"/> where nothing was needed.</summary>
    public required double? Ratio { get; init; }

    /// <summary>Node-hours short, as a share of those needed.</summary>
    public required double UnservedShare { get; init; }

    /// <summary>Slots in which a node was missing, as a share of all.</summary>
    public required double ShortHoursShare { get; init; }

    /// <summary>Node-hours idle, as a share of those needed.</summary>
    public required double OverProvisionShare { get; init; }

    /// <summary>Orders placed.</summary>
    public required int Orders { get; init; }

    /// <summary>Time to decide and score, in seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>Time the bound of the trace took, in seconds.</summary>
    public required double LowerBoundSeconds { get; init; }

    /// <summary>Whether the trace is long enough (18 months) for its figures to stand beside those of others.</summary>
    public required bool Comparable { get; init; }

    /// <summary>Hours that were scored.</summary>
    public required double ScoredHours { get; init; }

    /// <summary>Nodes that arrived, by term in months.</summary>
    public required IReadOnlyDictionary<int, int> NodesByTerm { get; init; }

    /// <summary>Slots in which a limit held a purchase back, by the limit's name.</summary>
    public required IReadOnlyDictionary<string, int> HeldBy { get; init; }

    /// <summary>The report of a result: amounts to the cent, shares to a millionth.</summary>
    /// <param name="result">The result.</param>
    public static BacktestReport Of(ContestResult result) => new()
    {
        Trace = result.Trace.Name,
        Policy = result.Policy,
        Cost = decimal.Round(result.Score.Cost, 2),
        LowerBound = decimal.Round(result.LowerBound, 2),
        Ratio = result.Ratio is { } ratio ? Math.Round(ratio, 4) : null,
        UnservedShare = Math.Round(result.Score.UnservedShare, 6),
        ShortHoursShare = Math.Round(result.Score.ShortShare, 6),
        OverProvisionShare = Math.Round(result.Score.OverProvisionShare, 6),
        Orders = result.Score.Orders,
        Seconds = Math.Round(result.Took.TotalSeconds, 3),
        LowerBoundSeconds = Math.Round(result.BoundTook.TotalSeconds, 3),
        Comparable = result.Trace.IsComparable,
        ScoredHours = result.Trace.ScoredMinutes / 60.0,
        NodesByTerm = result.Score.NodesByTerm,
        HeldBy = result.HeldBy,
    };
}
