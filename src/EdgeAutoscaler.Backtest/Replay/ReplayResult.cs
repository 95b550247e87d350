using System.Collections.Immutable;

namespace EdgeAutoscaler.Backtest.Replay;

/// <summary>What a replay has come to.</summary>
internal sealed record ReplayResult
{
    /// <summary>The instant at which the last step ended.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>The purchases, oldest first.</summary>
    public required ImmutableArray<ReplayedPurchase> Purchases { get; init; }

    /// <summary>How the load was served.</summary>
    public required ServiceLevel Service { get; init; }

    /// <summary>Steps in which a limit reduced or denied the wanted purchase, by the limit's name.</summary>
    public required ImmutableSortedDictionary<string, int> HeldBy { get; init; }
}
