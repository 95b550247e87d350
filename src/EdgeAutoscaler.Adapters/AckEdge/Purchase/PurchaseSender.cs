using System.Threading.RateLimiting;
using EdgeAutoscaler.Adapters.AckEdge.Contracts;
using EdgeAutoscaler.Adapters.AckEdge.Credentials;
using EdgeAutoscaler.Adapters.Secrets;
using EdgeAutoscaler.Core.Purchasing;
using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Adapters.AckEdge.Purchase;

/// <summary>Carries one purchase from the request to its outcome: everything that can fail harmlessly comes first, the one attempt last.</summary>
internal sealed partial class PurchaseSender(
    PurchaseAttempt attempt,
    ICredentialProvider credentials,
    ILoginPasswordSource passwords,
    RateLimiter limiter,
    ILogger logger)
{
    public async Task<PurchaseOutcome> SendAsync(ScaleOutRequest request, Func<bool> maySend, CancellationToken cancellationToken)
    {
        try
        {
            return await PrepareAndSendAsync(request, maySend, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The attempt itself answers with what it knows instead of throwing, so this was before it.
            return PurchaseOutcomeClassifier.NotSent(TransportFault.Cancelled, "Cancelled before anything was sent.");
        }
    }

    private async Task<PurchaseOutcome> PrepareAndSendAsync(ScaleOutRequest request, Func<bool> maySend, CancellationToken cancellationToken)
    {
        var read = await passwords.ReadAsync(cancellationToken);
        if (read is not LoginPasswordResult.Found { Password: var password })
            return PurchaseOutcomeClassifier.NotSent(PurchaseFaults.Password, ((LoginPasswordResult.Missing)read).Reason);

        var violations = ScaleOutRequestValidator.Violations(request, password);
        if (violations.Count > 0)
            return PurchaseOutcomeClassifier.NotSent(PurchaseFaults.Invalid, $"The purchase breaks rules of the API: {string.Join("; ", violations)}.");

        var found = await credentials.GetAsync(cancellationToken);
        if (found is not CredentialResult.Found { Credential: var credential })
            return PurchaseOutcomeClassifier.NotSent(PurchaseFaults.Credentials, ((CredentialResult.Missing)found).Reason);

        using var lease = await limiter.AcquireAsync(1, cancellationToken);
        if (!lease.IsAcquired)
            return PurchaseOutcomeClassifier.NotSent(PurchaseFaults.RateLimited, "Too many requests of our own are waiting.");

        var body = ScaleOutClusterBody.Of(request, password);
        var reply = await attempt.RunAsync(request.ClusterId, body, credential, maySend, cancellationToken);
        var outcome = Scrub(PurchaseOutcomeClassifier.Classify(reply), password, credential);
        LogAttempt(logger, request.ClusterId, outcome.GetType().Name);
        return outcome;
    }

    private static PurchaseOutcome Scrub(PurchaseOutcome outcome, Secret password, AccessCredential credential)
    {
        return outcome switch
        {
            PurchaseOutcome.Rejected rejected => rejected with { Code = Clean(rejected.Code), Detail = Clean(rejected.Detail), RequestId = CleanOrNone(rejected.RequestId) },
            PurchaseOutcome.Ambiguous ambiguous => ambiguous with { Detail = Clean(ambiguous.Detail), RequestId = CleanOrNone(ambiguous.RequestId) },
            PurchaseOutcome.Accepted accepted => accepted with { RequestId = CleanOrNone(accepted.RequestId) },
            _ => outcome,
        };

        string? CleanOrNone(string? text) => text is null ? null : Clean(text);

        string Clean(string text) => SafeText.Of(text, password, credential.AccessKeySecret, credential.SecurityToken);
    }
}
