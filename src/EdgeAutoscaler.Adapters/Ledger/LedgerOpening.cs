namespace EdgeAutoscaler.Adapters.Ledger;

/// <summary>Whether a ledger could be opened.</summary>
/// <typeparam name="TLedger">What is opened: the ledger or its reading half.</typeparam>
public abstract record LedgerOpening<TLedger>
{
    private LedgerOpening()
    {
    }

    /// <summary>It is open and sound.</summary>
    /// <param name="Ledger">The ledger; the caller disposes of it.</param>
    public sealed record Opened(TLedger Ledger) : LedgerOpening<TLedger>;

    /// <summary>It is not open, and nothing was changed.</summary>
    /// <param name="Problem">The kind of trouble.</param>
    /// <param name="Message">What is wrong and what to do about it, for people.</param>
    public sealed record Refused(LedgerProblem Problem, string Message) : LedgerOpening<TLedger>;
}
