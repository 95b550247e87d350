namespace EdgeAutoscaler.Core.Timelines;

/// <summary>A half-open interval of time.</summary>
/// <param name="From">First instant (inclusive).</param>
/// <param name="To">End (exclusive).</param>
public readonly record struct TimeInterval(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>Whether the interval holds no instant at all.</summary>
    public bool IsEmpty => To <= From;

    /// <summary>Whether <paramref name="at"/> lies in the interval.</summary>
    /// <param name="at">The instant to test.</param>
    public bool Contains(DateTimeOffset at) => From <= at && at < To;

    /// <summary>Whether the two intervals share an instant.</summary>
    /// <param name="other">The other interval.</param>
    public bool Overlaps(TimeInterval other) => From < other.To && other.From < To;
}
