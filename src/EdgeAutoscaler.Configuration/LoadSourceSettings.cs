namespace EdgeAutoscaler.Configuration;

/// <summary>A Prometheus that load is read from.</summary>
/// <param name="Address">Its base address, http or https.</param>
/// <param name="BearerTokenFile">File with a bearer token; not together with <paramref name="BasicAuthFile"/>.</param>
/// <param name="BasicAuthFile">File with <c>user:password</c> for basic authentication.</param>
/// <param name="CaFile">File with the certificate authority that is trusted instead of the machine's own.</param>
public sealed record LoadSourceSettings(Uri Address, string? BearerTokenFile, string? BasicAuthFile, string? CaFile);
