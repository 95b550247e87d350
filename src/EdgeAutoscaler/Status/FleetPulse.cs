using System.Collections.Immutable;

namespace EdgeAutoscaler.Status;

/// <summary>What a shared ledger last said of the cycles of all replicas. Stays empty where one service keeps the ledger alone.</summary>
internal sealed class FleetPulse
{
    private volatile Reading _last = new(ImmutableDictionary<string, DateTimeOffset>.Empty, null, null);

    /// <summary>Why the ledger could not be asked the last time; <see langword="null"/> when it could.</summary>
    public string? Trouble => _last.Trouble;

    /// <summary>When the ledger answered again after it had not; <see langword="null"/> when it always has.</summary>
    public DateTimeOffset? BackAt => _last.BackAt;

    /// <summary>The begin of a cluster's newest cycle, whichever replica ran it; <see langword="null"/> when none is known.</summary>
    /// <param name="cluster">Cluster name.</param>
    public DateTimeOffset? Newest(string cluster) => _last.Newest.TryGetValue(cluster, out var at) ? at : null;

    /// <summary>The ledger answered.</summary>
    /// <param name="newest">The begin of each cluster's newest cycle.</param>
    /// <param name="at">When, in real time.</param>
    public void Read(IReadOnlyDictionary<string, DateTimeOffset> newest, DateTimeOffset at) =>
        _last = new Reading(newest.ToImmutableDictionary(), null, _last.Trouble is null ? _last.BackAt : at);

    /// <summary>The ledger didn't answer; what it said before stands.</summary>
    /// <param name="trouble">Why.</param>
    public void Missed(string trouble) => _last = _last with { Trouble = trouble };

    private sealed record Reading(ImmutableDictionary<string, DateTimeOffset> Newest, string? Trouble, DateTimeOffset? BackAt);
}
