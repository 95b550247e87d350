namespace EdgeAutoscaler.Configuration;

/// <summary>A Prometheus server that is asked for load.</summary>
/// <param name="Address">Its address, a path prefix included.</param>
/// <param name="BearerTokenFile">File with a bearer token.</param>
/// <param name="BasicAuthFile">File with <c>user:password</c>.</param>
/// <param name="CaFile">PEM file with the certificate authority that signs for it.</param>
public sealed record LoadSourceSettings(Uri Address, string? BearerTokenFile, string? BasicAuthFile, string? CaFile);
