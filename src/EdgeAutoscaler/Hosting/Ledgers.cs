using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Adapters.Ledger.Postgres;
using EdgeAutoscaler.Adapters.Ledger.Sqlite;
using EdgeAutoscaler.Configuration;

namespace EdgeAutoscaler.Hosting;

/// <summary>Opens whichever ledger is configured.</summary>
internal static class Ledgers
{
    /// <summary>Opens it for the service.</summary>
    /// <param name="settings">Where it is.</param>
    /// <param name="clock">Dates the migrations.</param>
    /// <param name="logger">Takes what the ledger has to say while it is open.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static Task<LedgerOpening<SqlLedger>> OpenAsync(
        LedgerSettings settings, TimeProvider clock, ILogger logger, CancellationToken cancellationToken) => settings.Provider switch
        {
            LedgerProvider.Sqlite => SqliteLedger.OpenAsync(settings.ConnectionString, clock, logger, cancellationToken),
            LedgerProvider.Postgres => PostgresLedger.OpenAsync(settings.ConnectionString, settings.PasswordFile, settings.MarkerFile, clock, logger, cancellationToken),
            _ => throw new InvalidOperationException($"Unknown provider {settings.Provider}."),
        };

    /// <summary>Opens it for reading, beside a running service or without one.</summary>
    /// <param name="settings">Where it is.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static Task<LedgerOpening<SqlLedgerReader>> OpenReadOnlyAsync(LedgerSettings settings, CancellationToken cancellationToken) =>
        settings.Provider switch
        {
            LedgerProvider.Sqlite => SqliteLedger.OpenReadOnlyAsync(settings.ConnectionString, cancellationToken),
            LedgerProvider.Postgres => PostgresLedger.OpenReadOnlyAsync(settings.ConnectionString, settings.PasswordFile, settings.MarkerFile, cancellationToken),
            _ => throw new InvalidOperationException($"Unknown provider {settings.Provider}."),
        };
}
