using EdgeAutoscaler.Adapters.Tests.Skipping;

namespace EdgeAutoscaler.Adapters.Tests.Ledger.Postgres;

/// <summary>The whole compliance suite on a real PostgreSQL server.</summary>
[NeedsPostgres]
public static class PostgresLedgerTests
{
    [Collection(SharedPostgres.Name)]
    public sealed class Epochs : EpochCompliance<PostgresTestStore>;

    [Collection(SharedPostgres.Name)]
    public sealed class Reservations : ReservationCompliance<PostgresTestStore>;

    [Collection(SharedPostgres.Name)]
    public sealed class Budgets : BudgetCompliance<PostgresTestStore>;

    [Collection(SharedPostgres.Name)]
    public sealed class Rates : RateCompliance<PostgresTestStore>;

    [Collection(SharedPostgres.Name)]
    public sealed class Outcomes : OutcomeCompliance<PostgresTestStore>;

    [Collection(SharedPostgres.Name)]
    public sealed class Tasks : TaskCompliance<PostgresTestStore>;

    [Collection(SharedPostgres.Name)]
    public sealed class Leases : LeaseCompliance<PostgresTestStore>;

    [Collection(SharedPostgres.Name)]
    public sealed class Reading : ReadingCompliance<PostgresTestStore>;

    [Collection(SharedPostgres.Name)]
    public sealed class Decisions : DecisionCompliance<PostgresTestStore>;

    [Collection(SharedPostgres.Name)]
    public sealed class Approvals : ApprovalCompliance<PostgresTestStore>;

    [Collection(SharedPostgres.Name)]
    public sealed class Pauses : PauseCompliance<PostgresTestStore>;

    [Collection(SharedPostgres.Name)]
    public sealed class Concurrency : ConcurrencyCompliance<PostgresTestStore>;

    [Collection(SharedPostgres.Name)]
    public sealed class Resolutions : ResolutionCompliance<PostgresTestStore>;

    [Collection(SharedPostgres.Name)]
    public sealed class LoadHistory : LoadHistoryCompliance<PostgresTestStore>;

    [Collection(SharedPostgres.Name)]
    public sealed class LeadTimes : LeadTimeCompliance<PostgresTestStore>;

    [Collection(SharedPostgres.Name)]
    public sealed class Upgrades : UpgradeCompliance<PostgresTestStore>;

    [Collection(SharedPostgres.Name)]
    public sealed class Model : LedgerModelCompliance<PostgresTestStore>
    {
        // The same lives as on SQLite, and fewer of them: each step takes several times as long.
        protected override int Lives => 10;
    }
}
