using EdgeAutoscaler.Adapters.Ledger.Migrations;

namespace EdgeAutoscaler.Adapters.Ledger.Sqlite;

/// <summary>The words of SQLite for what a schema is made of.</summary>
internal static class SqliteSchema
{
    /// <summary>SQLite has one integer, of 64 bits, and only strict tables hold to it.</summary>
    public static SchemaDialect Dialect { get; } = new()
    {
        BigInt = "INTEGER",
        Int = "INTEGER",
        Real = "REAL",
        Text = "TEXT",
        Identity = "INTEGER NOT NULL",
        Strict = " STRICT",
    };
}
