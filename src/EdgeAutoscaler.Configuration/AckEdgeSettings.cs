using EdgeAutoscaler.Core.Endpoints;

namespace EdgeAutoscaler.Configuration;

/// <summary>How the API of a cluster's cloud is called.</summary>
/// <param name="Endpoint">Endpoint of the cluster's region: https on an allowed host, or http on an allowed loopback address. A demo may leave it out and gets a loopback address that leads nowhere.</param>
/// <param name="LoginPasswordFile">File with the login password of bought nodes, read at the moment of the call. Never <see langword="null"/> in live mode.</param>
/// <param name="RequestTimeout">Time one HTTP request may take; default 30 s.</param>
public sealed record AckEdgeSettings(Uri Endpoint, string? LoginPasswordFile, TimeSpan RequestTimeout)
{
    /// <summary>Hosts the endpoint may have beside the cloud's own.</summary>
    public AllowedHosts AllowedHosts { get; init; } = AllowedHosts.CloudOnly;
}
