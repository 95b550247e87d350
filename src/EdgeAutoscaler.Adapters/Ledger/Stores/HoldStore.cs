namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>The money that is held for a purchase.</summary>
internal static class HoldStore
{
    private const string Free = "UPDATE charges SET held = 0 WHERE intent_id = @intentId";

    private const string HoldAgain =
        "UPDATE charges SET held = (SELECT i.node_count FROM intents i WHERE i.id = charges.intent_id) WHERE intent_id = @intentId";

    /// <summary>Frees it.</summary>
    public static Task FreeAsync(LedgerTransaction transaction, string intentId) => transaction.ExecuteAsync(Free, new { intentId });

    /// <summary>Holds it again, whatever the budgets say: the purchase came after all.</summary>
    public static Task HoldAgainAsync(LedgerTransaction transaction, string intentId) => transaction.ExecuteAsync(HoldAgain, new { intentId });
}
