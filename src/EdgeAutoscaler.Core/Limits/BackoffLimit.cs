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
        var history = input.Ledger.Intents
            .Where(record => Concerns(record, input.Group.Name, offer) && record.SettledAt > input.Now - ForgottenAfter)
            .OrderByDescending(record => record.SettledAt)
            .TakeWhile(record => record.IsFailure)
            .ToList();
        if (history is not [var last, ..])
            return LimitVerdict.Allow.Instance;

        var until = last.SettledAt!.Value + Rest(last, history.Count);
        return until <= input.Now
            ? LimitVerdict.Allow.Instance
            : new LimitVerdict.Deny($"{offer} rests {LimitText.Duration(until - input.Now)} after {Failure(last)} ({history.Count} in a row)");
    }

    private static bool Concerns(IntentRecord record, string group, string offer) =>
        record.State != IntentState.Released
        && (IsAccountWide(record.Rejection) || (record.Intent.NodeGroup == group && record.Intent.OfferName == offer));

    private static bool IsAccountWide(RejectionReason? reason) => reason is RejectionReason.Forbidden or RejectionReason.Balance
        or RejectionReason.Quota or RejectionReason.Throttled or RejectionReason.Busy or RejectionReason.NotSent;

    private static TimeSpan Rest(IntentRecord last, int failures)
    {
        var rest = last.Rejection is RejectionReason.Forbidden or RejectionReason.Balance or RejectionReason.Quota
            ? Longest
            : TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Min(failures - 1, 10)));
        var asked = last.RetryAfter is { } retryAfter && retryAfter < LongestRetryAfter ? retryAfter : last.RetryAfter is null ? TimeSpan.Zero : LongestRetryAfter;
        return rest > asked ? rest : asked;
    }

    private static string Failure(IntentRecord record) => record.Rejection is { } reason ? $"{reason}" : $"a {record.State} purchase";
}
