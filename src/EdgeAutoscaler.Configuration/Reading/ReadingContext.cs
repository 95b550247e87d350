namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>What the readers of clusters and groups share.</summary>
/// <param name="Mode">The mode; Live is stricter.</param>
/// <param name="Zone">The fleet's time zone.</param>
/// <param name="Sources">Names of the load sources.</param>
internal sealed record ReadingContext(ServiceMode Mode, TimeZoneInfo Zone, IReadOnlyCollection<string> Sources);
