using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Keeps the audit trail.</summary>
internal static class AuditStore
{
    private const string Insert =
        "INSERT INTO audit (at, author, action, subject, detail) VALUES (@at, @Author, @Action, @Subject, @Detail)";

    /// <summary>Adds an entry to the transaction that does what it tells of.</summary>
    public static Task WriteAsync(LedgerTransaction transaction, AuditEntry entry) => transaction.ExecuteAsync(
        Insert, new { at = UnixTime.From(entry.At), entry.Author, entry.Action, entry.Subject, entry.Detail });

    /// <summary>Adds an entry for what a person says.</summary>
    public static Task WriteAsync(LedgerTransaction transaction, OperatorWord word, string action, string subject) =>
        WriteAsync(transaction, new AuditEntry(word.At, word.Author, action, subject, word.Reason));
}
