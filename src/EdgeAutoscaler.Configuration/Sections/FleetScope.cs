using System.Collections.Immutable;


namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>What the clusters need to know of the rest.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="TimeZone">The service's time zone.</param>
/// <param name="LoadSources">The load sources that signals may name.</param>
/// <param name="AckEdge">How the API is called by default.</param>
internal sealed record FleetScope(
    ServiceMode Mode,
    TimeZoneInfo TimeZone,
    ImmutableSortedDictionary<string, LoadSourceSettings> LoadSources,
    AckEdgeDefaults AckEdge);
