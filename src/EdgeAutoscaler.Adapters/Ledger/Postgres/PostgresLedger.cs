using EdgeAutoscaler.Adapters.Ledger.Marker;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EdgeAutoscaler.Adapters.Ledger.Postgres;

/// <summary>Opens the ledger in a PostgreSQL database, for any number of processes.</summary>
public static partial class PostgresLedger
{
    /// <summary>Opens the ledger for the service; creates the tables where there are none yet.</summary>
    /// <param name="connectionString">Connection string; names <c>Host</c> and <c>Database</c>.</param>
    /// <param name="passwordFile">File with the password, read for each connection; <see langword="null"/> when none is needed or the client's own password file has it.</param>
    /// <param name="markerFile">File in which this replica remembers how far the ledger has come; <see langword="null"/> for none.</param>
    /// <param name="clock">Dates the migrations.</param>
    /// <param name="logger">Takes what the ledger has to say while it is open.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async Task<LedgerOpening<SqlLedger>> OpenAsync(
        string connectionString, string? passwordFile, string? markerFile, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
    {
        if (!PostgresAddress.TryParse(connectionString, passwordFile, out var address, out var refusal))
            return new LedgerOpening<SqlLedger>.Refused(refusal.Problem, refusal.Message);

        var database = new PostgresDatabase(address);
        refusal = await database.PrepareAsync(clock, (from, to) => SchemaMigrated(logger, address.Place, from, to), cancellationToken);
        var ledger = new SqlLedger(database, MarkerIn(markerFile), logger, database.Shared);
        if (refusal is null && await ledger.ProbeAsync(clock.GetUtcNow(), cancellationToken) is { } trouble)
            refusal = new LedgerRefusal(LedgerProblem.Inaccessible, trouble);
        if (refusal is null)
        {
            await ledger.CheckGenerationAsync(clock.GetUtcNow(), cancellationToken);
            LedgerOpened(logger, address.Place);
            return new LedgerOpening<SqlLedger>.Opened(ledger);
        }

        await ledger.DisposeAsync();
        return new LedgerOpening<SqlLedger>.Refused(refusal.Problem, refusal.Message);
    }

    /// <summary>Opens the ledger for reading, beside running services or without one; creates nothing. A standby will do.</summary>
    /// <param name="connectionString">Connection string; names <c>Host</c> and <c>Database</c>.</param>
    /// <param name="passwordFile">File with the password, or <see langword="null"/>.</param>
    /// <param name="markerFile">File of the marker, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async Task<LedgerOpening<SqlLedgerReader>> OpenReadOnlyAsync(
        string connectionString, string? passwordFile, string? markerFile, CancellationToken cancellationToken)
    {
        if (!PostgresAddress.TryParse(connectionString, passwordFile, out var address, out var refusal))
            return new LedgerOpening<SqlLedgerReader>.Refused(refusal.Problem, refusal.Message);

        var readers = address.Readers();
        refusal = await CheckReadableAsync(address, readers, cancellationToken);
        if (refusal is null)
            return new LedgerOpening<SqlLedgerReader>.Opened(new SqlLedgerReader(new PostgresReads(readers), MarkerIn(markerFile)));
        await readers.DisposeAsync();
        return new LedgerOpening<SqlLedgerReader>.Refused(refusal.Problem, refusal.Message);
    }

    private static ILedgerMarker MarkerIn(string? file) =>
        file is null ? NoMarker.Instance : new FileMarker(Path.GetFullPath(file), isRequired: false);

    private static async Task<LedgerRefusal?> CheckReadableAsync(
        PostgresAddress address, NpgsqlDataSource readers, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await readers.OpenConnectionAsync(cancellationToken);
            return await PostgresRequirements.FindUnreadableAsync(connection, address.Place)
                ?? await PostgresMigrator.Current.FindUnreadableAsync(connection, address.Place);
        }
        catch (Exception exception) when (exception is NpgsqlException or IOException or UnauthorizedAccessException)
        {
            return PostgresErrors.Explain(address.Place, exception);
        }
    }
}
