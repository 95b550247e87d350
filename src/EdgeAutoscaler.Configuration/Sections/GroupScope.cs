namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>What policies need to know of the rest.</summary>
/// <param name="TimeZone">The service's time zone.</param>
/// <param name="Signals">Names of the group's signals.</param>
internal sealed record GroupScope(TimeZoneInfo TimeZone, IReadOnlyList<string> Signals);
