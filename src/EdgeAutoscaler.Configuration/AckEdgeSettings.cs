namespace EdgeAutoscaler.Configuration;

/// <summary>How the cloud's API is reached.</summary>
/// <param name="Endpoint">Its address: https, or plain http on loopback.</param>
/// <param name="LoginPasswordFile">File with the login password of new nodes, read at the moment of the call; required in Live mode.</param>
/// <param name="RequestTimeout">Time one request may take; default 30 s.</param>
public sealed record AckEdgeSettings(Uri Endpoint, string? LoginPasswordFile, TimeSpan RequestTimeout);
