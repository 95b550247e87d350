using EdgeAutoscaler.Adapters.Ledger.Rows;
using EdgeAutoscaler.Core.Purchasing;
using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Moves purchases on by what reconciliation or a person found out.</summary>
internal sealed partial class ResolutionStore(ILedgerDatabase database, ILogger logger)
{
    private const string MoveOn =
        """
        UPDATE intents
        SET state = @state, task_id = COALESCE(@TaskId, task_id), detail = @Detail, settled_at = @settledAt,
            quarantined_at = COALESCE(@quarantinedAt, quarantined_at)
        WHERE id = @IntentId
        """;

    public Task<IntentState> ResolveAsync(Resolution resolution, CancellationToken cancellationToken)
    {
        if (!IntentStates.CanMove(resolution.From, resolution.To) || (resolution.To == IntentState.Accepted) != (resolution.TaskId is not null))
            throw new InvalidOperationException($"Purchase {resolution.IntentId} can't go from {resolution.From} to {resolution.To} with task {resolution.TaskId ?? "none"}.");
        return database.WriteAsync(
            async transaction =>
            {
                var mark = await HighWater.AdvanceAsync(transaction, resolution.At);
                var intent = await IntentHead.GetAsync(transaction, resolution.IntentId);
                return intent.State == resolution.From ? await ResolveAsync(transaction, resolution, mark) : intent.State;
            },
            cancellationToken);
    }

    private async Task<IntentState> ResolveAsync(LedgerTransaction transaction, Resolution resolution, DateTimeOffset mark)
    {
        if (resolution.TaskId is { } taskId && await TaskOwner.FindAsync(transaction, taskId, resolution.IntentId) is { } owner)
        {
            TaskIsTaken(taskId, owner, resolution.IntentId);
            return resolution.From;
        }

        if (resolution.To.IsFinal())
            await HoldStore.FreeAsync(transaction, resolution.IntentId);
        else if (resolution.From == IntentState.Released)
            await HoldStore.HoldAgainAsync(transaction, resolution.IntentId);
        await transaction.ExecuteAsync(MoveOn, Values(resolution, mark));
        await ClusterTaskStore.InsertAsync(transaction, resolution.Tasks);
        if (resolution.Freeze is { } freeze)
            await FreezeStore.FreezeAsync(transaction, freeze);
        await AuditStore.WriteAsync(
            transaction,
            new AuditEntry(resolution.At, resolution.Author, $"{resolution.From} to {resolution.To}", resolution.IntentId, resolution.Detail));
        return resolution.To;
    }

    // A clock that has gone back must not shorten the time for which money is held: that counts from the latest instant ever seen.
    private static object Values(Resolution resolution, DateTimeOffset mark) => new
    {
        resolution.IntentId,
        resolution.TaskId,
        resolution.Detail,
        state = resolution.To.ToString(),
        settledAt = resolution.To.IsFinal() ? UnixTime.From(resolution.At) : (long?)null,
        quarantinedAt = resolution.To == IntentState.Quarantine ? UnixTime.From(mark) : (long?)null,
    };
}
