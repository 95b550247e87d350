using System.Data.Common;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Finds out whether the ledger can be written right now.</summary>
internal sealed class ProbeStore(ILedgerDatabase database)
{
    private const string Touch = "UPDATE ledger_state SET probed_at = @now WHERE id = 1";

    public async Task<string?> ProbeAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            await database.WriteAsync(transaction => transaction.ExecuteAsync(Touch, new { now = UnixTime.From(now) }), cancellationToken);
            return null;
        }
        catch (DbException exception)
        {
            return database.Explain(exception);
        }
    }
}
