using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Limits;

/// <summary>
/// Rests an offer after a failure, 5 min doubling to 30, forgotten after 3 h without one. Refusals that have nothing to do with the offer
/// (credentials, balance, quota, load of the API) rest every offer of the cluster. The cloud's own Retry-After counts if it is longer.
/// </summary>
internal sealed class BackoffLimit : IScaleLimit
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromHours(1);
    private static readonly TimeSpan ForgottenAfter = TimeSpan.FromHours(3);

    public string Name => LimitNames.Backoff;

    public LimitVerdict Evaluate(LimitContext candidate, int wanted)
    {
        var (input, offer) = (candidate.Input, candidate.Offer.Name);
        // Newest attempt first, whenever it ended: a purchase that was sent before a refusal says nothing about what came after.
        var failures = input.Ledger.Intents
            .Where(record => Concerns(record, input.Group.Name, offer) && record.SettledAt > input.Now - ForgottenAfter)
            .OrderByDescending(record => record.Intent.CreatedAt)
            .TakeWhile(record => record.IsFailure)
            .ToList();
        if (failures.Count == 0)
            return LimitVerdict.Allow.Instance;

        var (until, after) = failures
            .Select((record, index) => (Until: record.SettledAt!.Value + Rest(record, failures.Count - index), After: record))
            .MaxBy(rest => rest.Until);
        return until <= input.Now
            ? LimitVerdict.Allow.Instance
            : new LimitVerdict.Deny($"{offer} rests {LimitText.Duration(until - input.Now)} more after {Failure(after)} ({InARow(failures.Count)})");
    }

    private static bool Concerns(IntentRecord record, string group, string offer) =>
        record.State != IntentState.Released
        && (IsAccountWide(record.Rejection) || (record.Intent.NodeGroup == group && record.Intent.OfferName == offer));

    private static bool IsAccountWide(RejectionReason? reason) => reason is RejectionReason.Forbidden or RejectionReason.Balance
        or RejectionReason.Quota or RejectionReason.Throttled or RejectionReason.Busy or RejectionReason.NotSent;

    private static TimeSpan Rest(IntentRecord failure, int inARow)
    {
        var rest = failure.Rejection is RejectionReason.Forbidden or RejectionReason.Balance or RejectionReason.Quota
            ? Longest
            : TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Min(inARow - 1, 10)));
        var asked = failure.RetryAfter is { } retryAfter && retryAfter > LongestRetryAfter ? LongestRetryAfter : failure.RetryAfter;
        return asked > rest ? asked.Value : rest;
    }

    private static string Failure(IntentRecord record) => record.Rejection is { } reason
        ? $"the refusal {reason}"
        : $"a purchase that ended {record.State}";

    private static string InARow(int failures) => failures == 1 ? "1 failure" : $"{failures} failures in a row";
}
