using EdgeAutoscaler.Adapters.Ledger.Rows;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Keeps one lease for each instance.</summary>
internal sealed class LeaseStore(ILedgerDatabase database)
{
    private const string Insert =
        """
        INSERT INTO leases (instance_id, intent_id, sent_at, ready_at, expires_at)
        VALUES (@InstanceId, @IntentId, @SentAt, @ReadyAt, @ExpiresAt)
        ON CONFLICT (instance_id) DO NOTHING
        """;

    private const string Refresh =
        """
        UPDATE leases SET ready_at = COALESCE(ready_at, @ReadyAt), expires_at = COALESCE(@ExpiresAt, expires_at)
        WHERE instance_id = @InstanceId
        """;

    private const string RefreshOwn = $"{Refresh} AND intent_id = @IntentId";

    public Task RecordAsync(IReadOnlyList<LeaseObservation> observations, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                var known = 0;
                foreach (var seen in observations)
                    known += await transaction.ExecuteAsync(Refresh, Values(seen));
                return known;
            },
            cancellationToken);

    public static async Task<LeaseChange> ObserveAsync(LedgerTransaction transaction, IntentHead intent, LeaseObservation seen)
    {
        var added = await transaction.ExecuteAsync(Insert, new
        {
            seen.InstanceId,
            IntentId = intent.Id,
            SentAt = UnixTime.From(intent.LeasedSince),
            ReadyAt = UnixTime.From(seen.ReadyAt),
            ExpiresAt = UnixTime.From(seen.ExpiresAt ?? intent.ComputedExpiry),
        });
        if (added == 1)
            return LeaseChange.Added;
        return await transaction.ExecuteAsync(RefreshOwn, Values(seen, intent.Id)) == 1 ? LeaseChange.Known : LeaseChange.OwnedByAnother;
    }

    private static object Values(LeaseObservation seen, string? intentId = null) => new
    {
        seen.InstanceId,
        IntentId = intentId,
        ReadyAt = UnixTime.From(seen.ReadyAt),
        ExpiresAt = UnixTime.From(seen.ExpiresAt),
    };
}
