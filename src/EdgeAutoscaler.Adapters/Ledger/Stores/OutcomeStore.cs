using EdgeAutoscaler.Adapters.Ledger.Rows;
using EdgeAutoscaler.Core.Purchasing;
using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Records how the one attempt of a purchase ended.</summary>
internal sealed partial class OutcomeStore(ILedgerDatabase database, ILogger logger)
{
    private const string Accept =
        """
        UPDATE intents SET state = @state, task_id = @TaskId, request_id = COALESCE(@RequestId, request_id), detail = NULL, settled_at = NULL
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

    public Task<IntentState> RecordAsync(string intentId, PurchaseOutcome outcome, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                await HighWater.AdvanceAsync(transaction, now);
                var intent = await IntentHead.GetAsync(transaction, intentId);
                return outcome switch
                {
                    PurchaseOutcome.Accepted accepted => await AcceptAsync(transaction, intent, accepted, now),
                    PurchaseOutcome.Rejected rejected => await RejectAsync(transaction, intent, rejected, now),
                    PurchaseOutcome.Ambiguous ambiguous => await DoubtAsync(transaction, intent, ambiguous),
                    _ => throw Illegal(intent, outcome),
                };
            },
            cancellationToken);

    private async Task<IntentState> AcceptAsync(
        LedgerTransaction transaction, IntentHead intent, PurchaseOutcome.Accepted outcome, DateTimeOffset now)
    {
        if (intent.TaskId == outcome.TaskId)
            return intent.State;
        if (intent.TaskId is { } adopted)
            return await CorrectAsync(transaction, intent, outcome, adopted, now);
        if (!IntentStates.CanMove(intent.State, IntentState.Accepted) || intent.SentAt is null)
            throw Illegal(intent, outcome);
        if (await TaskOwner.FindAsync(transaction, outcome.TaskId, intent.Id) is { } owner)
            return await ReferAsync(transaction, intent, outcome, owner);

        if (intent.State == IntentState.Released)
            await HoldStore.HoldAgainAsync(transaction, intent.Id);
        await transaction.ExecuteAsync(
            Accept, new { intent.Id, outcome.TaskId, RequestId = LedgerText.StorableOrNull(outcome.RequestId), state = nameof(IntentState.Accepted) });
        return IntentState.Accepted;
    }

    /// <summary>
    /// Another task was adopted while the answer was on its way. The answer knows better, and the adopted task is somebody else's; nodes
    /// that were already leased by it stay charged. Either way a person has to look.
    /// </summary>
    private async Task<IntentState> CorrectAsync(
        LedgerTransaction transaction, IntentHead intent, PurchaseOutcome.Accepted outcome, string adopted, DateTimeOffset now)
    {
        var follows = IntentStates.InProgress.Contains(intent.State) && await TaskOwner.FindAsync(transaction, outcome.TaskId, intent.Id) is null;
        AnotherTaskAdopted(intent.Id, outcome.TaskId, adopted);
        if (follows)
            await transaction.ExecuteAsync(Accept, new { intent.Id, outcome.TaskId, outcome.RequestId, state = intent.State.ToString() });
        var stray = follows ? adopted : outcome.TaskId;
        await ClusterTaskStore.InsertAsync(transaction, [new ClusterTask(intent.Cluster, stray, ClusterTaskKind.Foreign, null, now, null)]);
        var reason = $"the cloud answered purchase {intent.Id} with task {outcome.TaskId} after {adopted} had been adopted for it; task {stray} has no purchase";
        await FreezeStore.FreezeAsync(transaction, new Freeze(intent.Cluster, intent.NodeGroup, FreezeKind.UnknownTasks, reason, now));
        return intent.State;
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
        // Another cycle may have taken over meanwhile and called the attempt unsent or doubtful, or adopted a task; that is the safer word.
        if (intent.State is IntentState.Rejected or IntentState.Released || intent.State.IsInDoubt() || intent.TaskId is not null)
            return intent.State;
        if (!IntentStates.CanMove(intent.State, IntentState.Rejected))
            throw Illegal(intent, outcome);

        await HoldStore.FreeAsync(transaction, intent.Id);
        await ApprovalStore.GiveBackAsync(transaction, intent.Id);
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
        if (intent.State.IsInDoubt() || intent.TaskId is not null || intent is { State: IntentState.Released, SentAt: not null })
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

    private static InvalidOperationException Illegal(IntentHead intent, PurchaseOutcome outcome) =>
        new($"Purchase {intent.Id} is {intent.State} (task {intent.TaskId ?? "none"}) and can't take the outcome {outcome.GetType().Name}.");
}
