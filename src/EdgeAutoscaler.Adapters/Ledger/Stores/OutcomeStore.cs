using EdgeAutoscaler.Adapters.Ledger.Rows;
using EdgeAutoscaler.Core.Purchasing;
using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Records how the one attempt of a purchase ended.</summary>
internal sealed partial class OutcomeStore(ILedgerDatabase database, ILogger logger)
{
    private const string TaskOwner = "SELECT id FROM intents WHERE task_id = @TaskId AND id <> @Id";

    private const string Accept =
        """
        UPDATE intents SET state = @state, task_id = @TaskId, request_id = COALESCE(@RequestId, request_id), detail = NULL
        WHERE id = @Id
        """;

    private const string Doubt =
        "UPDATE intents SET state = @state, request_id = COALESCE(@RequestId, request_id), detail = @detail WHERE id = @Id";

    private const string Reject =
        """
        UPDATE intents SET state = @state, settled_at = @now, rejection = @reason, retry_after_ms = @wait,
                           request_id = COALESCE(@RequestId, request_id), detail = @detail
        WHERE id = @Id
        """;

    private const string FreeHold = "UPDATE charges SET held = 0 WHERE intent_id = @Id";

    public Task<IntentState> RecordAsync(string intentId, PurchaseOutcome outcome, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                await HighWater.AdvanceAsync(transaction, now);
                var intent = await IntentHead.GetAsync(transaction, intentId);
                return outcome switch
                {
                    PurchaseOutcome.Accepted accepted => await AcceptAsync(transaction, intent, accepted),
                    PurchaseOutcome.Rejected rejected => await RejectAsync(transaction, intent, rejected, now),
                    PurchaseOutcome.Ambiguous ambiguous => await DoubtAsync(transaction, intent, ambiguous),
                    _ => throw Illegal(intent, outcome),
                };
            },
            cancellationToken);

    private async Task<IntentState> AcceptAsync(LedgerTransaction transaction, IntentHead intent, PurchaseOutcome.Accepted outcome)
    {
        if (intent.TaskId == outcome.TaskId)
            return intent.State;
        if (!IntentStates.CanMove(intent.State, IntentState.Accepted))
            throw Illegal(intent, outcome);
        if (await transaction.ScalarAsync<string>(TaskOwner, new { outcome.TaskId, intent.Id }) is { } owner)
            return await ReferAsync(transaction, intent, outcome, owner);

        await transaction.ExecuteAsync(
            Accept, new { intent.Id, outcome.TaskId, RequestId = LedgerText.StorableOrNull(outcome.RequestId), state = nameof(IntentState.Accepted) });
        return IntentState.Accepted;
    }

    /// <summary>A task is never given two owners. Which purchase it really belongs to is for a person to find out.</summary>
    private async Task<IntentState> ReferAsync(
        LedgerTransaction transaction, IntentHead intent, PurchaseOutcome.Accepted outcome, string owner)
    {
        TaskHasOwner(outcome.TaskId, owner, intent.Id);
        var state = IntentStates.CanMove(intent.State, IntentState.NeedsOperator) ? IntentState.NeedsOperator : intent.State;
        await transaction.ExecuteAsync(
            Doubt,
            new
            {
                intent.Id,
                outcome.RequestId,
                state = state.ToString(),
                detail = $"the cloud named task {outcome.TaskId}, which belongs to purchase {owner}",
            });
        return state;
    }

    private static async Task<IntentState> RejectAsync(
        LedgerTransaction transaction, IntentHead intent, PurchaseOutcome.Rejected outcome, DateTimeOffset now)
    {
        // Another cycle may have taken over meanwhile and called the attempt unsent or doubtful; that is the safer word.
        if (intent.State is IntentState.Rejected or IntentState.Released || IsInDoubt(intent.State))
            return intent.State;
        if (!IntentStates.CanMove(intent.State, IntentState.Rejected))
            throw Illegal(intent, outcome);

        await transaction.ExecuteAsync(FreeHold, new { intent.Id });
        await transaction.ExecuteAsync(Reject, new
        {
            intent.Id,
            RequestId = LedgerText.StorableOrNull(outcome.RequestId),
            state = nameof(IntentState.Rejected),
            now = UnixTime.From(now),
            reason = outcome.Reason.ToString(),
            wait = (long?)outcome.RetryAfter?.TotalMilliseconds,
            detail = LedgerText.Storable($"{outcome.Code}: {outcome.Detail}"),
        });
        return IntentState.Rejected;
    }

    private static async Task<IntentState> DoubtAsync(LedgerTransaction transaction, IntentHead intent, PurchaseOutcome.Ambiguous outcome)
    {
        // What reconciliation has found since the attempt outranks the doubt it began with.
        if (IsInDoubt(intent.State) || intent.TaskId is not null)
            return intent.State;
        if (!IntentStates.CanMove(intent.State, IntentState.Ambiguous))
            throw Illegal(intent, outcome);

        await transaction.ExecuteAsync(
            Doubt,
            new
            {
                intent.Id,
                RequestId = LedgerText.StorableOrNull(outcome.RequestId),
                state = nameof(IntentState.Ambiguous),
                detail = LedgerText.Storable($"{outcome.Code}: {outcome.Detail}"),
            });
        return IntentState.Ambiguous;
    }

    private static bool IsInDoubt(IntentState state) =>
        state is IntentState.Ambiguous or IntentState.NeedsOperator or IntentState.Quarantine;

    private static InvalidOperationException Illegal(IntentHead intent, PurchaseOutcome outcome) =>
        new($"Purchase {intent.Id} is {intent.State} (task {intent.TaskId ?? "none"}) and can't take the outcome {outcome.GetType().Name}.");
}
