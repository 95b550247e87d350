namespace EdgeAutoscaler.Adapters.Tests.Ledger.Sqlite;

/// <summary>The whole compliance suite on real SQLite files.</summary>
public static class SqliteLedgerTests
{
    public sealed class Epochs : EpochCompliance<SqliteTestStore>;

    public sealed class Reservations : ReservationCompliance<SqliteTestStore>;

    public sealed class Budgets : BudgetCompliance<SqliteTestStore>;

    public sealed class Rates : RateCompliance<SqliteTestStore>;

    public sealed class Outcomes : OutcomeCompliance<SqliteTestStore>;

    public sealed class Tasks : TaskCompliance<SqliteTestStore>;

    public sealed class Leases : LeaseCompliance<SqliteTestStore>;

    public sealed class Reading : ReadingCompliance<SqliteTestStore>;

    public sealed class Decisions : DecisionCompliance<SqliteTestStore>;

    public sealed class Approvals : ApprovalCompliance<SqliteTestStore>;

    public sealed class Pauses : PauseCompliance<SqliteTestStore>;

    public sealed class Concurrency : ConcurrencyCompliance<SqliteTestStore>;

    public sealed class Model : LedgerModelCompliance<SqliteTestStore>;

    public sealed class Resolutions : ResolutionCompliance<SqliteTestStore>;

    public sealed class LoadHistory : LoadHistoryCompliance<SqliteTestStore>;

    public sealed class LeadTimes : LeadTimeCompliance<SqliteTestStore>;

    public sealed class Upgrades : UpgradeCompliance<SqliteTestStore>;
}
