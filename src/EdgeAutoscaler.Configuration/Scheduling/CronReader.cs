using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Sections;
using EdgeAutoscaler.Configuration.Values;
using EdgeAutoscaler.Core.Policies;
using Quartz;

namespace EdgeAutoscaler.Configuration.Scheduling;

/// <summary>Reads the windows of a schedule.</summary>
internal static class CronReader
{
    private const string Example = "for example 0 0 18 ? * MON-FRI for weekdays at six in the evening";

    // The last second before a full minute: two seconds that fire in one minute fire next to each other from here on.
    private static readonly DateTimeOffset Trial = new(2025, 12, 31, 23, 59, 59, TimeSpan.Zero);

    private static readonly CronExpression Midnight = new("0 0 0 * * ?");

    private static readonly ValueForm<string> Written = Texts.Filled($"a Quartz cron expression, {Example}");

    /// <summary>Reads <c>Cron</c>, <c>Duration</c> and <c>TimeZone</c>.</summary>
    /// <param name="node">The policy's place.</param>
    /// <param name="zone">The time zone where none is written.</param>
    public static ISchedule Read(Node node, TimeZoneInfo zone)
    {
        var written = node.ReadRequired("Cron", Written);
        var duration = node.ReadRequired("Duration", Durations.UpTo(Bounds.Month));
        var ownZone = node.Read("TimeZone", Texts.TimeZone, zone);
        var problem = Problem(written, ownZone, out var cron);
        node.Require(problem is null, "Cron", problem ?? "");
        return new CronSchedule(cron, duration);
    }

    private static string? Problem(string written, TimeZoneInfo zone, out CronExpression cron)
    {
        if (written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length == 5)
        {
            // Adding the seconds isn't enough: crontab counts 1 as Monday, Quartz as Sunday.
            cron = Midnight;
            return $"Is in the form of crontab. Must be a Quartz cron expression, seconds first and days by name, {Example}.";
        }

        try
        {
            cron = new CronExpression(written, zone);
        }
        catch (FormatException exception)
        {
            cron = Midnight;
            return $"Must be a Quartz cron expression of 6 or 7 fields, seconds first, {Example}. {exception.Message}";
        }

        if (cron.GetNextValidTimeAfter(Trial) is not { } first)
            return $"Never fires. Must be a Quartz cron expression that does, {Example}.";
        return cron.GetNextValidTimeAfter(first) - first < TimeSpan.FromMinutes(1)
            ? $"Fires more than once a minute. The first field is the second and must be one number, {Example}."
            : null;
    }
}
