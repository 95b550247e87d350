using EdgeAutoscaler.Adapters.Tests.Skipping;

namespace EdgeAutoscaler.Adapters.Tests.Ledger.Postgres;

/// <summary>The whole compliance suite on a real PostgreSQL server.</summary>
[NeedsPostgres]
public static class PostgresLedgerTests
{
    public sealed class Epochs : EpochCompliance<PostgresTestStore>, IClassFixture<SharedPostgres>;

    public sealed class Reservations : ReservationCompliance<PostgresTestStore>, IClassFixture<SharedPostgres>;

    public sealed class Budgets : BudgetCompliance<PostgresTestStore>, IClassFixture<SharedPostgres>;

    public sealed class Rates : RateCompliance<PostgresTestStore>, IClassFixture<SharedPostgres>;

    public sealed class Outcomes : OutcomeCompliance<PostgresTestStore>, IClassFixture<SharedPostgres>;

    public sealed class Tasks : TaskCompliance<PostgresTestStore>, IClassFixture<SharedPostgres>;

    public sealed class Leases : LeaseCompliance<PostgresTestStore>, IClassFixture<SharedPostgres>;

    public sealed class Reading : ReadingCompliance<PostgresTestStore>, IClassFixture<SharedPostgres>;

    public sealed class Decisions : DecisionCompliance<PostgresTestStore>, IClassFixture<SharedPostgres>;

    public sealed class Approvals : ApprovalCompliance<PostgresTestStore>, IClassFixture<SharedPostgres>;

    public sealed class Pauses : PauseCompliance<PostgresTestStore>, IClassFixture<SharedPostgres>;

    public sealed class Concurrency : ConcurrencyCompliance<PostgresTestStore>, IClassFixture<SharedPostgres>;

    public sealed class Resolutions : ResolutionCompliance<PostgresTestStore>, IClassFixture<SharedPostgres>;

    public sealed class LoadHistory : LoadHistoryCompliance<PostgresTestStore>, IClassFixture<SharedPostgres>;

    public sealed class LeadTimes : LeadTimeCompliance<PostgresTestStore>, IClassFixture<SharedPostgres>;

    public sealed class Upgrades : UpgradeCompliance<PostgresTestStore>, IClassFixture<SharedPostgres>;

    public sealed class Model : LedgerModelCompliance<PostgresTestStore>, IClassFixture<SharedPostgres>
    {
        // The same lives as on SQLite, and fewer of them: each step takes several times as long.
        protected override int Lives => 10;
    }
}
