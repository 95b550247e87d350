using EdgeAutoscaler.Adapters.Ledger.Migrations;

namespace EdgeAutoscaler.Adapters.Ledger.Postgres;

/// <summary>The words of PostgreSQL for what a schema is made of.</summary>
internal static class PostgresSchema
{
    /// <summary>Text sorts byte by byte, as SQLite's does, whatever language the database was created for.</summary>
    public static SchemaDialect Dialect { get; } = new()
    {
        BigInt = "BIGINT",
        Int = "INTEGER",
        Real = "DOUBLE PRECISION",
        Text = "TEXT COLLATE \"C\"",
        Identity = "BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY",
        Strict = "",
    };
}
