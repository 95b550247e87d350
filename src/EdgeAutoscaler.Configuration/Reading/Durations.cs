namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>Ranges of durations that several keys share.</summary>
internal static class Durations
{
    public static bool UpToOneDay(TimeSpan duration) => duration >= TimeSpan.FromSeconds(1) && duration <= TimeSpan.FromDays(1);

    public static bool ZeroToOneDay(TimeSpan duration) => duration >= TimeSpan.Zero && duration <= TimeSpan.FromDays(1);
}
