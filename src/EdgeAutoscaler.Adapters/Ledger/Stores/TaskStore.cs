using EdgeAutoscaler.Adapters.Ledger.Rows;
using EdgeAutoscaler.Core.Purchasing;
using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Records what becomes of accepted purchases: their task, their leases and their money.</summary>
internal sealed partial class TaskStore(ILedgerDatabase database, ILogger logger)
{
    private const string SettleMoney =
        """
        UPDATE charges
        SET committed = committed + @arrived, held = CASE WHEN @ended = 1 OR held < @arrived THEN 0 ELSE held - @arrived END
        WHERE intent_id = @Id
        """;

    private const string MoveOn =
        """
        UPDATE intents
        SET state = @state, settled_at = @settledAt, task_state = @taskState, task_stage = @Stage, detail = COALESCE(@detail, detail)
        WHERE id = @Id
        """;

    public Task RecordAsync(TaskUpdate update, CancellationToken cancellationToken)
    {
        if (!HasTask(update.State))
            throw new InvalidOperationException($"A look at a task can't make purchase {update.IntentId} {update.State}.");
        return database.WriteAsync(
            async transaction =>
            {
                await HighWater.AdvanceAsync(transaction, update.At);
                var intent = await IntentHead.GetAsync(transaction, update.IntentId);
                if (!HasTask(intent.State) || intent.TaskId != update.Task.TaskId)
                    throw new InvalidOperationException(
                        $"Purchase {intent.Id} is {intent.State} with task {intent.TaskId ?? "none"}, not task {update.Task.TaskId}.");
                return await RecordAsync(transaction, intent, update);
            },
            cancellationToken);
    }

    public Task RecordLateAsync(LateNodes late, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            await HighWater.AdvanceAsync(transaction, late.At);
            var intent = await IntentHead.GetAsync(transaction, late.IntentId);
            var arrived = await LeaseAsync(transaction, intent, late.Instances);
            if (arrived == 0)
                return 0;
            await transaction.ExecuteAsync(SettleMoney, new { intent.Id, arrived, ended = intent.State.IsFinal() ? 1 : 0 });
            await FreezeStore.FreezeAsync(transaction, late.Freeze);
            return arrived;
        },
        cancellationToken);

    private static bool HasTask(IntentState state) =>
        IntentStates.InProgress.Contains(state) || state is IntentState.Fulfilled or IntentState.Partial or IntentState.Failed;

    private async Task<int> RecordAsync(LedgerTransaction transaction, IntentHead intent, TaskUpdate update)
    {
        var next = IntentStates.CanMove(intent.State, update.State) ? update.State : intent.State;
        var arrived = await LeaseAsync(transaction, intent, update.Instances);
        await transaction.ExecuteAsync(SettleMoney, new { intent.Id, arrived, ended = next.IsFinal() ? 1 : 0 });

        // What a task said last stands: a look that began earlier may be recorded later.
        if (!intent.State.IsFinal())
            await transaction.ExecuteAsync(MoveOn, MoveOnValues(intent, next, update));
        if (arrived > 0)
            await StopAtOverrunAsync(transaction, intent, update.At);
        return arrived;
    }

    private async Task<int> LeaseAsync(LedgerTransaction transaction, IntentHead intent, IReadOnlyList<LeaseObservation> instances)
    {
        var arrived = 0;
        foreach (var seen in instances)
        {
            switch (await LeaseStore.ObserveAsync(transaction, intent, seen))
            {
                case LeaseChange.Added:
                    arrived++;
                    break;
                case LeaseChange.OwnedByAnother:
                    InstanceHasOwner(seen.InstanceId, intent.Id);
                    break;
            }
        }

        return arrived;
    }

    private static object MoveOnValues(IntentHead intent, IntentState next, TaskUpdate update) => new
    {
        intent.Id,
        state = next.ToString(),
        settledAt = next.IsFinal() ? UnixTime.From(update.At) : (long?)null,
        taskState = update.Task.State.ToString(),
        Stage = LedgerText.StorableOrNull(update.Task.Stage),
        detail = Trouble(update.Task),
    };

    private static string? Trouble(TaskObservation task)
    {
        var words = string.Join(": ", new[] { task.ErrorCode, task.ErrorMessage }.Where(word => !string.IsNullOrEmpty(word)));
        return words.Length == 0 ? null : LedgerText.Storable(words);
    }

    private async Task StopAtOverrunAsync(LedgerTransaction transaction, IntentHead intent, DateTimeOffset at)
    {
        var instances = await transaction.ScalarAsync<int>("SELECT COUNT(*) FROM leases WHERE intent_id = @Id", new { intent.Id });
        if (instances <= intent.NodeCount)
            return;
        MoreThanAsked(intent.Id, intent.NodeCount, instances);
        var reason = $"purchase {intent.Id} asked for {intent.NodeCount} and brought {instances} nodes; all are charged";
        await FreezeStore.FreezeAsync(transaction, new Freeze(intent.Cluster, intent.NodeGroup, FreezeKind.Overrun, reason, at));
    }
}
