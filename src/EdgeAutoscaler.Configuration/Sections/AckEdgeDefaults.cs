using EdgeAutoscaler.Core.Endpoints;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>How the cloud's API is called as far as it is written; a cluster completes it.</summary>
/// <param name="Endpoint">Endpoint, if written.</param>
/// <param name="LoginPasswordFile">File with the login password, if written.</param>
/// <param name="RequestTimeout">Time one request may take.</param>
/// <param name="AllowedHosts">Hosts the endpoint may have.</param>
internal sealed record AckEdgeDefaults(Uri? Endpoint, string? LoginPasswordFile, TimeSpan RequestTimeout, AllowedHosts AllowedHosts);
