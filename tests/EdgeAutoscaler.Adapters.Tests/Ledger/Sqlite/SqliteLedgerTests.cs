namespace EdgeAutoscaler.Adapters.Tests.Ledger.Sqlite;

/// <summary>The whole compliance suite on real SQLite files.</summary>
public static class SqliteLedgerTests
{
    public sealed class Epochs : EpochCompliance<SqliteTestStore>;

    public sealed class Reservations : ReservationCompliance<SqliteTestStore>;
}
