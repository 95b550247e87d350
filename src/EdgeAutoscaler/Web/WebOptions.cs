namespace EdgeAutoscaler.Web;

/// <summary>Who may see what over HTTP.</summary>
/// <param name="ApiTokenFile">File with the bearer token of page and API; read again for each request, so a new token needs no restart.</param>
/// <param name="IsLoopback">Whether only this machine can connect; then no token is wanted, but the Host header must name this machine.</param>
internal sealed record WebOptions(string? ApiTokenFile, bool IsLoopback);
