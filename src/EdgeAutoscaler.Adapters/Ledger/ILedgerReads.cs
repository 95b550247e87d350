namespace EdgeAutoscaler.Adapters.Ledger;

/// <summary>Where a ledger's reads come from. A dialect implements it over its own connections.</summary>
internal interface ILedgerReads : IAsyncDisposable
{
    /// <summary>Runs work that sees one consistent state and can change nothing.</summary>
    Task<T> ReadAsync<T>(Func<LedgerTransaction, Task<T>> work, CancellationToken cancellationToken);
}
