using EdgeAutoscaler.Core.Endpoints;

namespace EdgeAutoscaler.Adapters.AckEdge;

/// <summary>How one cluster's endpoint is talked to.</summary>
public sealed record AckEdgeOptions
{
    /// <summary>Scheme and host of the regional endpoint, for example <c>https://cs.cn-beijing.aliyuncs.com</c>; plain <c>http</c> on loopback only. Proxies are not used.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>Hosts the endpoint may have; those listed there may also have loopback and private addresses. Default: the cloud's own names only.</summary>
    public AllowedHosts AllowedHosts { get; init; } = AllowedHosts.CloudOnly;

    /// <summary>Longest time of one HTTP attempt, from connecting to the last byte of the answer. Default 30 s.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest time of one read of one page with all its retries: three times <see cref="RequestTimeout"/>.</summary>
    public TimeSpan ReadTimeout => 3 * RequestTimeout;

    /// <summary>Requests per second the endpoint may see from all clients of one factory. Default 10.</summary>
    public int RequestsPerSecond { get; init; } = 10;

    /// <summary>Requests that may go out at once after a quiet time. Default 20.</summary>
    public int RequestBurst { get; init; } = 20;

    /// <summary>Delay before the first retry of a read; doubles with each further one. Default 500 ms.</summary>
    internal TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(500);
}
