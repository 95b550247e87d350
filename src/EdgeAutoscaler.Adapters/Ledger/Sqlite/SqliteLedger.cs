using EdgeAutoscaler.Adapters.Ledger.Marker;
using EdgeAutoscaler.Core.Ports;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Adapters.Ledger.Sqlite;

/// <summary>Opens the ledger in a SQLite file on a local disk, for one process at a time.</summary>
public static partial class SqliteLedger
{
    /// <summary>Opens the ledger for the service; creates directory, file and schema where there are none yet.</summary>
    /// <param name="connectionString">Connection string; <c>Data Source</c> names the file.</param>
    /// <param name="clock">Dates the migrations.</param>
    /// <param name="logger">Takes what the ledger has to say while it is open.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async Task<LedgerOpening<SqlLedger>> OpenAsync(
        string connectionString, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!SqliteAddress.TryParse(connectionString, out var address, out var refusal)
            || !SqliteLock.TryTake(address, out var held, out refusal))
            return new LedgerOpening<SqlLedger>.Refused(refusal.Problem, refusal.Message);

        var database = new SqliteDatabase(address, held);
        refusal = await database.PrepareAsync(clock, (from, to) => SchemaMigrated(logger, address.FilePath, from, to));
        var ledger = new SqlLedger(database, new FileMarker(address.MarkerPath, isRequired: true), logger);
        refusal ??= await CheckWritableAsync(ledger, address, clock.GetUtcNow());
        if (refusal is null)
        {
            LedgerOpened(logger, address.FilePath);
            return new LedgerOpening<SqlLedger>.Opened(ledger);
        }

        await ledger.DisposeAsync();
        return new LedgerOpening<SqlLedger>.Refused(refusal.Problem, refusal.Message);
    }

    /// <summary>Opens the ledger for reading, beside a running service or without one; takes no lock and creates nothing.</summary>
    /// <param name="connectionString">Connection string; <c>Data Source</c> names the file.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>An <see cref="ILedgerReader"/>, or why there is none.</returns>
    public static async Task<LedgerOpening<SqlLedgerReader>> OpenReadOnlyAsync(string connectionString, CancellationToken cancellationToken)
    {
        if (!SqliteAddress.TryParse(connectionString, out var address, out var refusal))
            return new LedgerOpening<SqlLedgerReader>.Refused(refusal.Problem, refusal.Message);

        Func<SqliteConnection> connect = address.HasLog ? address.Reader : address.RestingReader;
        refusal = File.Exists(address.FilePath)
            ? await CheckReadableAsync(address, connect, cancellationToken)
            : new LedgerRefusal(LedgerProblem.Missing, $"There is no ledger at {address.FilePath}. The service creates it when it first runs.");
        return refusal is null
            ? new LedgerOpening<SqlLedgerReader>.Opened(new SqlLedgerReader(new SqliteReads(address.FilePath, connect), new FileMarker(address.MarkerPath, isRequired: true)))
            : new LedgerOpening<SqlLedgerReader>.Refused(refusal.Problem, refusal.Message);
    }

    private static async Task<LedgerRefusal?> CheckWritableAsync(SqlLedger ledger, SqliteAddress address, DateTimeOffset now)
    {
        try
        {
            if (await ledger.ProbeAsync(now, CancellationToken.None) is { } trouble)
                return new LedgerRefusal(LedgerProblem.Inaccessible, trouble);
            await ledger.CheckGenerationAsync(now, CancellationToken.None);
            return null;
        }
        catch (SqliteException exception)
        {
            return SqliteErrors.Explain(address.FilePath, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new LedgerRefusal(LedgerProblem.Inaccessible, $"The ledger's marker {address.MarkerPath} can't be used: {exception.Message}");
        }
    }

    private static async Task<LedgerRefusal?> CheckReadableAsync(
        SqliteAddress address, Func<SqliteConnection> connect, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = connect();
            await connection.OpenAsync(cancellationToken);
            return await SqliteMigrator.Current.FindUnreadableAsync(connection, address.FilePath);
        }
        catch (SqliteException exception)
        {
            return SqliteErrors.Explain(address.FilePath, exception);
        }
    }
}
