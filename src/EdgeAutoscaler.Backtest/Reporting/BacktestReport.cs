namespace EdgeAutoscaler.Backtest.Reporting;

/// <summary>What a replay of one trace has come to; also the JSON.</summary>
internal sealed record BacktestReport
{
    /// <summary>Name of the trace.</summary>
    public required string Trace { get; init; }

    /// <summary>The group as <c>cluster/group</c>.</summary>
    public required string Group { get; init; }

    /// <summary>Evaluations.</summary>
    public required int Steps { get; init; }

    /// <summary>Purchases made.</summary>
    public required int Purchases { get; init; }

    /// <summary>Nodes bought.</summary>
    public required int NodesBought { get; init; }

    /// <summary>Money spent.</summary>
    public required decimal Cost { get; init; }

    /// <summary>The part of the cost that pays for time after the end of the trace, pro rata.</summary>
    public required decimal UnusedValue { get; init; }

    /// <summary>Currency of both.</summary>
    public required string Currency { get; init; }

    /// <summary>Load that found no node, as a share of all load.</summary>
    public required double UnservedShare { get; init; }

    /// <summary>Steps in which some load found no node, as a share of all steps.</summary>
    public required double ShortStepsShare { get; init; }

    /// <summary>Idle Ready capacity, as a share of all load.</summary>
    public required double OverProvisionShare { get; init; }

    /// <summary>Most Ready nodes at once.</summary>
    public required int PeakNodes { get; init; }

    /// <summary>Steps in which a limit reduced or denied the wanted purchase, by the limit's name.</summary>
    public required IReadOnlyDictionary<string, int> HeldBy { get; init; }

    /// <summary>Time the replay took, in seconds.</summary>
    public required double Seconds { get; init; }
}
