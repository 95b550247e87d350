using EdgeAutoscaler.Adapters.Network;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace EdgeAutoscaler.Adapters.Notifications;

/// <summary>How often a delivery is tried and how long that may take.</summary>
internal static class DeliveryPipeline
{
    /// <summary>The longest wait that is obeyed; who asks for more is given up on.</summary>
    public static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(30);

    private const int RetriesMax = 4;

    public static ResiliencePipeline<Attempt> For(NotificationTarget target) => new ResiliencePipelineBuilder<Attempt>()
        .AddTimeout(target.TotalTimeout)
        .AddRetry(new RetryStrategyOptions<Attempt>
        {
            ShouldHandle = arguments => ValueTask.FromResult(MayPass(arguments.Outcome)),
            MaxRetryAttempts = RetriesMax,
            Delay = target.RetryDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            MaxDelay = WaitMax,
            DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.AskedToWait),
        })
        .AddTimeout(target.AttemptTimeout)
        .Build();

    private static bool MayPass(Outcome<Attempt> outcome) => outcome switch
    {
        { Exception: TimeoutRejectedException } => true,
        { Exception: HttpRequestException error } => error.InnerException is not AddressRefusedException && error.HttpRequestError != HttpRequestError.SecureConnectionError,
        { Result: { Verdict: AttemptVerdict.Troubled } attempt } => attempt.AskedToWait is not { } asked || asked <= WaitMax,
        _ => false,
    };
}
