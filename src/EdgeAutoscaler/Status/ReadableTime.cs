using System.Globalization;
using EdgeAutoscaler.Core.Limits;

namespace EdgeAutoscaler.Status;

/// <summary>Times as people read them, all in the offset of the service's clock.</summary>
/// <param name="now">The service's clock.</param>
internal sealed class ReadableTime(DateTimeOffset now)
{
    /// <summary>The offset every time is shown in, for example <c>UTC</c> or <c>+08:00</c>.</summary>
    public string Zone => now.Offset == TimeSpan.Zero ? "UTC" : now.ToString("zzz", CultureInfo.InvariantCulture);

    /// <summary>Date and time to the second.</summary>
    /// <param name="at">The time.</param>
    public string Stamp(DateTimeOffset at) => Local(at, "yyyy-MM-dd HH:mm:ss");

    /// <summary>Month, day and time to the minute, for columns where the year goes without saying.</summary>
    /// <param name="at">The time.</param>
    public string ShortStamp(DateTimeOffset at) => Local(at, "MM-dd HH:mm");

    /// <summary>The distance from now, for example <c>5 min ago</c> or <c>in 3 d</c>.</summary>
    /// <param name="at">The time.</param>
    public string Distance(DateTimeOffset at) =>
        at > now ? $"in {LimitText.Duration(at - now)}" : $"{LimitText.Duration(now - at)} ago";

    private string Local(DateTimeOffset at, string format) =>
        at.ToOffset(now.Offset).ToString(format, CultureInfo.InvariantCulture);
}
