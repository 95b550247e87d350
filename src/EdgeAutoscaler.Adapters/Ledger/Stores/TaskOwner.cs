namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Tells whose task a task is: it never has two owners.</summary>
internal static class TaskOwner
{
    private const string Other = "SELECT id FROM intents WHERE task_id = @taskId AND id <> @intentId";

    /// <summary>The purchase that owns a task, unless it is the one that asks.</summary>
    public static Task<string?> FindAsync(LedgerTransaction transaction, string taskId, string intentId) =>
        transaction.ScalarAsync<string>(Other, new { taskId, intentId });
}
