using System.Collections.Immutable;

namespace EdgeAutoscaler.Core.Load;

/// <summary>Where a group's load is read from, and what makes a reading trustworthy.</summary>
public sealed record Signal
{
    /// <summary>Name, unique in its node group.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the load source that is asked.</summary>
    public required string Source { get; init; }

    /// <summary>The query.</summary>
    public required string Query { get; init; }

    /// <summary>
    /// A query whose value is the unix time in seconds of the newest measurement behind <see cref="Query"/>. The timestamp of an aggregated
    /// result is always the time of asking and proves nothing. <see langword="null"/> only where the age can't be known (dry runs).
    /// </summary>
    public string? FreshnessQuery { get; init; }

    /// <summary>Labels that pick this group's series out of a vector; empty when the query answers with one series.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Fewest series the query must answer with, before the labels pick one; guards against partial scrapes.</summary>
    public int? MinSeries { get; init; }

    /// <summary>Age above which a measurement asks for nothing; default 2 min.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Time the query averages over; samples whose window overlaps a change of Ready nodes say nothing about utilisation.</summary>
    public TimeSpan AveragingWindow { get; init; }
}
