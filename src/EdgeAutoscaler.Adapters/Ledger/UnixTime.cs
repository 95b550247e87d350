namespace EdgeAutoscaler.Adapters.Ledger;

/// <summary>Instants as the ledger stores them: milliseconds since 1970 in UTC.</summary>
internal static class UnixTime
{
    /// <summary>An instant in milliseconds.</summary>
    public static long From(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    /// <summary>An instant in milliseconds, where there is one.</summary>
    public static long? From(DateTimeOffset? at) => at?.ToUnixTimeMilliseconds();

    /// <summary>The instant that so many milliseconds are.</summary>
    public static DateTimeOffset ToInstant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    /// <summary>The instant that so many milliseconds are, where there is one.</summary>
    public static DateTimeOffset? ToInstant(long? milliseconds) => milliseconds is { } known ? ToInstant(known) : null;
}
