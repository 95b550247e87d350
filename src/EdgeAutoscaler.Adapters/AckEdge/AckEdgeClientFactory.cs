using EdgeAutoscaler.Adapters.AckEdge.Credentials;
using EdgeAutoscaler.Adapters.AckEdge.Purchase;
using EdgeAutoscaler.Adapters.AckEdge.Resilience;
using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Adapters.AckEdge;

/// <summary>Makes one client per cluster; clients of the same endpoint share its rate limit. Dispose it after its clients.</summary>
/// <param name="credentials">What requests are signed with.</param>
/// <param name="observer">Is told of every HTTP attempt.</param>
/// <param name="loggerFactory">Where logs go.</param>
/// <param name="timeProvider">Real time, also where the rest of the service runs on a faster clock: signatures carry it.</param>
public sealed class AckEdgeClientFactory(
    ICredentialProvider credentials,
    IApiObserver observer,
    ILoggerFactory loggerFactory,
    TimeProvider timeProvider) : IDisposable
{
    private readonly EndpointLimiters _limiters = new();

    /// <summary>Makes a client.</summary>
    /// <param name="options">Its endpoint, timeouts and rate.</param>
    /// <param name="passwords">Login password of the nodes it buys.</param>
    /// <exception cref="ArgumentException">The options break a rule; the message names it.</exception>
    public AckEdgeClient Create(AckEdgeOptions options, ILoginPasswordSource passwords)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (AckEdgeOptionsRule.Problem(options) is { } problem)
            throw new ArgumentException(problem, nameof(options));

        var limiter = _limiters.For(options);
        var logger = loggerFactory.CreateLogger<AckEdgeClient>();
        var reads = new ReadChannel(options, credentials, limiter, observer, logger, timeProvider);
        var attempt = new PurchaseAttempt(options, observer, timeProvider);
        return new AckEdgeClient(reads, new PurchaseSender(attempt, credentials, passwords, limiter, logger), timeProvider);
    }

    /// <summary>Ends the rate limits.</summary>
    public void Dispose() => _limiters.Dispose();
}
