using System.Globalization;

namespace EdgeAutoscaler.Simulator.World;

/// <summary>The cloud lives at UTC+8: its calendar months and its texts, in all the forms it writes them.</summary>
internal static class BeijingTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>What the cloud shows as the end of a lease that has none.</summary>
    public const string Never = "2099-12-31T23:59:00+08:00";

    public static DateTimeOffset AddMonths(DateTimeOffset instant, int months) =>
        instant.ToOffset(Offset).AddMonths(months);

    public static string Seconds(DateTimeOffset instant) => Format(instant, "yyyy-MM-dd'T'HH:mm:sszzz");

    public static string Milliseconds(DateTimeOffset instant) => Format(instant, "yyyy-MM-dd'T'HH:mm:ss.fffzzz");

    public static string WithoutZone(DateTimeOffset instant) => Format(instant, "yyyy-MM-dd HH:mm:ss");

    private static string Format(DateTimeOffset instant, string format) =>
        instant.ToOffset(Offset).ToString(format, CultureInfo.InvariantCulture);
}
