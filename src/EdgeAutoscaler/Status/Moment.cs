using System.Globalization;

namespace EdgeAutoscaler.Status;

/// <summary>Reads an instant as people write it.</summary>
internal static class Moment
{
    /// <summary>What would be right.</summary>
    public const string Expected = "Write it as 2026-03-10T18:00:00+08:00; without an offset it is UTC.";

    /// <summary>Reads an instant.</summary>
    /// <param name="text">What was written; <see langword="null"/> when nothing was.</param>
    /// <param name="at">The instant; <see langword="null"/> when nothing was written.</param>
    /// <returns>Whether it could be read.</returns>
    public static bool TryParse(string? text, out DateTimeOffset? at)
    {
        var isTime = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time);
        at = isTime ? time : null;
        return isTime || text is null;
    }
}
