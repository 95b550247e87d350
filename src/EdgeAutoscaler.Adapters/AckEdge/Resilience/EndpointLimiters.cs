using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace EdgeAutoscaler.Adapters.AckEdge.Resilience;

/// <summary>One token bucket per endpoint and rate, shared by all clients of the endpoint.</summary>
internal sealed class EndpointLimiters : IDisposable
{
    private const int QueueMax = 200;

    private readonly ConcurrentDictionary<(string Authority, int PerSecond, int Burst), Lazy<RateLimiter>> _limiters = new();

    public RateLimiter For(AckEdgeOptions options) =>
        _limiters.GetOrAdd(
            (options.Endpoint.Authority, options.RequestsPerSecond, options.RequestBurst),
            key => new Lazy<RateLimiter>(() => Create(key.PerSecond, key.Burst))).Value;

    public void Dispose()
    {
        foreach (var limiter in _limiters.Values)
            limiter.Value.Dispose();
    }

    private static TokenBucketRateLimiter Create(int perSecond, int burst) => new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = burst,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = QueueMax,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });
}
