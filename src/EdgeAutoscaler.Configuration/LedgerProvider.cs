namespace EdgeAutoscaler.Configuration;

/// <summary>What keeps the ledger.</summary>
public enum LedgerProvider
{
    /// <summary>A file on a local disk, for one service.</summary>
    Sqlite,

    /// <summary>A PostgreSQL database, for several replicas of the service.</summary>
    Postgres,
}
