using System.Globalization;

namespace EdgeAutoscaler.Adapters.AckEdge.Contracts;

/// <summary>Reads timestamps; one without a zone is no instant and gives nothing.</summary>
internal static class LenientTime
{
    private const int EndlessYear = 2099;

    public static DateTimeOffset? Parse(string? text) =>
        text is not null
        && HasZone(text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    /// <summary>An end of lease; the far future that stands for "never" gives nothing.</summary>
    public static DateTimeOffset? ParseExpiry(string? text) =>
        Parse(text) is { Year: < EndlessYear } time ? time : null;

    private static bool HasZone(string text)
    {
        var time = text.IndexOf('T', StringComparison.OrdinalIgnoreCase);
        var clock = time < 0 ? text.IndexOf(' ', StringComparison.Ordinal) : time;
        return clock > 0 && text.AsSpan(clock).IndexOfAny(['Z', 'z', '+', '-']) > 0;
    }
}
