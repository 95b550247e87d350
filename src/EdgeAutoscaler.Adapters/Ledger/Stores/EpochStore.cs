using EdgeAutoscaler.Core.Purchasing;
using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Who may buy for a cluster: the cycle with its newest epoch, and nobody else.</summary>
internal sealed partial class EpochStore(ILedgerDatabase database, ILogger logger)
{
    private const string TakeEpoch =
        """
        INSERT INTO epochs (cluster, epoch, taken_at) VALUES (@cluster, 1, @now)
        ON CONFLICT (cluster) DO UPDATE SET epoch = epochs.epoch + 1, taken_at = excluded.taken_at
        RETURNING epoch
        """;

    private const string FreeHolds =
        """
        UPDATE charges SET held = 0
        WHERE intent_id IN (SELECT id FROM intents WHERE cluster = @cluster AND state = @reserved AND epoch < @epoch)
        """;

    private const string ReleaseUnsent =
        """
        UPDATE intents SET state = @released, settled_at = @now, detail = 'never sent: another cycle took over'
        WHERE cluster = @cluster AND state = @reserved AND epoch < @epoch
        """;

    private const string DoubtUnfinished =
        """
        UPDATE intents SET state = @ambiguous, detail = 'the end of the attempt was never recorded'
        WHERE cluster = @cluster AND state = @sending AND epoch < @epoch
        """;

    private const string ClaimSending =
        """
        UPDATE intents SET state = @sending, sent_at = @now
        WHERE id = @intentId AND state = @reserved AND epoch = @epoch
          AND epoch = (SELECT e.epoch FROM epochs e WHERE e.cluster = intents.cluster)
        """;

    public async Task<long> TakeAsync(string cluster, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (epoch, released, doubtful) = await database.WriteAsync(transaction => TakeAsync(transaction, cluster, now), cancellationToken);
        if (released + doubtful > 0)
            LeftoversResolved(cluster, epoch, released, doubtful);
        return epoch;
    }

    public Task<bool> MarkSendingAsync(string intentId, long epoch, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                await HighWater.AdvanceAsync(transaction, now);
                return await transaction.ExecuteAsync(ClaimSending, new
                {
                    intentId,
                    epoch,
                    now = UnixTime.From(now),
                    reserved = nameof(IntentState.Reserved),
                    sending = nameof(IntentState.Sending),
                }) == 1;
            },
            cancellationToken);

    private static async Task<(long Epoch, int Released, int Doubtful)> TakeAsync(
        LedgerTransaction transaction, string cluster, DateTimeOffset now)
    {
        // An epoch alone spends nothing: it doesn't carry a clock that nobody has compared yet into the mark.
        var at = UnixTime.From(now);
        var epoch = await transaction.ScalarAsync<long>(TakeEpoch, new { cluster, now = at });
        var unsent = new { cluster, epoch, now = at, reserved = nameof(IntentState.Reserved), released = nameof(IntentState.Released) };
        await transaction.ExecuteAsync(FreeHolds, unsent);
        var released = await transaction.ExecuteAsync(ReleaseUnsent, unsent);
        var doubtful = await transaction.ExecuteAsync(
            DoubtUnfinished,
            new { cluster, epoch, sending = nameof(IntentState.Sending), ambiguous = nameof(IntentState.Ambiguous) });
        return (epoch, released, doubtful);
    }
}
