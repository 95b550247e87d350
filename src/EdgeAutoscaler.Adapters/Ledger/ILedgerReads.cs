namespace EdgeAutoscaler.Adapters.Ledger;

/// <summary>Where a ledger's reads come from. A dialect implements it over its own connections.</summary>
internal interface ILedgerReads : IAsyncDisposable
{
    /// <summary>Runs work that sees one consistent state and can change nothing.</summary>
    Task<T> ReadAsync<T>(Func<LedgerTransaction, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Examines all of it, as far as the database can; says what is damaged.</summary>
    Task<string?> FindDamageAsync(CancellationToken cancellationToken);

    /// <summary>Writes a consistent copy into a file that doesn't exist yet; says why it can't.</summary>
    Task<string?> BackUpAsync(string file, CancellationToken cancellationToken);
}
