namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>How one Prometheus (or anything that speaks its query API) is reached.</summary>
public sealed record PrometheusOptions
{
    /// <summary>Name of the load source, as signals refer to it.</summary>
    public required string Name { get; init; }

    /// <summary>Address of the server, http or https; a path is kept as a prefix of the API's paths.</summary>
    public required Uri Address { get; init; }

    /// <summary>File with a bearer token, read anew for every request; excludes <see cref="BasicAuthFile"/>.</summary>
    public string? BearerTokenFile { get; init; }

    /// <summary>File with <c>user:password</c>, read anew for every request; excludes <see cref="BearerTokenFile"/>.</summary>
    public string? BasicAuthFile { get; init; }

    /// <summary>PEM file with the only roots the server's certificate may come from; <see langword="null"/> trusts the system's.</summary>
    public string? CaFile { get; init; }

    /// <summary>Longest wait for one attempt; default 10 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Whether instant queries carry the injected clock's time as their evaluation time; default no, so that the server evaluates at its own
    /// present. For servers whose data live on that clock, as in a simulation.
    /// </summary>
    public bool SendEvaluationTime { get; init; }
}
