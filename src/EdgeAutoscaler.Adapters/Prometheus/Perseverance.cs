using EdgeAutoscaler.Adapters.Network;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>How often a request is tried, how long each attempt may take, and when a failing server is left alone.</summary>
internal static class Perseverance
{
    public static ResiliencePipeline<Exchange> For(PrometheusOptions options) => new ResiliencePipelineBuilder<Exchange>()
        .AddRetry(new RetryStrategyOptions<Exchange>
        {
            ShouldHandle = attempt => ValueTask.FromResult(IsTransient(attempt.Outcome)),
            MaxRetryAttempts = 2,
            Delay = TimeSpan.FromMilliseconds(200),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Exchange>
        {
            ShouldHandle = attempt => ValueTask.FromResult(
                IsTransient(attempt.Outcome) || attempt.Outcome.Exception is TimeoutRejectedException),
            FailureRatio = 0.9,
            MinimumThroughput = 5,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = TimeSpan.FromSeconds(15),
        })
        .AddTimeout(options.Timeout)
        .Build();

    private static bool IsTransient(Polly.Outcome<Exchange> attempt) => attempt switch
    {
        { Exception: HttpRequestException error } => error.HttpRequestError != HttpRequestError.ConfigurationLimitExceeded && error.InnerException is not AddressRefusedException,
        { Result: { } exchange } => exchange.IsTransient,
        _ => false,
    };
}
