using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Retry;

namespace EdgeAutoscaler.Adapters.AckEdge.Resilience;

/// <summary>Builds what stands around reads: total timeout, retries, circuit breaker, rate limit, attempt timeout. Purchases have none of it.</summary>
internal sealed partial class ReadPipeline(AckEdgeOptions options, RateLimiter limiter, ILogger logger, TimeProvider timeProvider)
{
    private const int RetriesMax = 3;
    private const int BreakerThroughputMin = 5;
    private const double BreakerFailureRatio = 0.5;

    private static readonly TimeSpan BreakerWindow = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BreakerPause = TimeSpan.FromSeconds(30);

    public ResiliencePipeline<HttpResponseMessage> Build() =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = timeProvider }
            .AddTimeout(options.ReadTimeout)
            .AddRetry(Retry())
            .AddCircuitBreaker(Breaker())
            .AddRateLimiter(new RateLimiterStrategyOptions
            {
                RateLimiter = arguments => limiter.AcquireAsync(1, arguments.Context.CancellationToken),
            })
            .AddTimeout(options.RequestTimeout)
            .Build();

    private RetryStrategyOptions<HttpResponseMessage> Retry() => new()
    {
        MaxRetryAttempts = RetriesMax,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.RetryDelay,
        MaxDelay = RetryAfter.WaitMax,
        ShouldHandle = arguments => TransientAnswers.IsTransientAsync(arguments.Outcome),
        DelayGenerator = arguments => ValueTask.FromResult(
            arguments.Outcome.Result is { } response ? RetryAfter.Bounded(response, timeProvider.GetUtcNow()) : null),
        OnRetry = arguments =>
        {
            LogRetry(logger, arguments.AttemptNumber + 1, ReasonOf(arguments.Outcome), arguments.RetryDelay);
            return ValueTask.CompletedTask;
        },
    };

    private CircuitBreakerStrategyOptions<HttpResponseMessage> Breaker() => new()
    {
        MinimumThroughput = BreakerThroughputMin,
        FailureRatio = BreakerFailureRatio,
        SamplingDuration = BreakerWindow,
        BreakDuration = BreakerPause,
        ShouldHandle = arguments => TransientAnswers.IsTransientAsync(arguments.Outcome),
        OnOpened = arguments =>
        {
            LogOpened(logger, options.Endpoint, arguments.BreakDuration, ReasonOf(arguments.Outcome));
            return ValueTask.CompletedTask;
        },
        OnClosed = _ =>
        {
            LogClosed(logger, options.Endpoint);
            return ValueTask.CompletedTask;
        },
    };

    private static string ReasonOf(Outcome<HttpResponseMessage> outcome) =>
        outcome.Result is { } response ? $"http_{(int)response.StatusCode}"
        : outcome.Exception is { } exception ? TransportFault.Of(exception, CancellationToken.None)
        : "none";
}
