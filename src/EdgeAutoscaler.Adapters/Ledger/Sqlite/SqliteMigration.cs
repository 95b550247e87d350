namespace EdgeAutoscaler.Adapters.Ledger.Sqlite;

/// <summary>One step of the schema. Once released it is never changed; the next one gets the next number.</summary>
/// <param name="Version">Number, from 1 without gaps.</param>
/// <param name="Name">What it brings.</param>
/// <param name="Sql">Its statements.</param>
internal sealed record SqliteMigration(int Version, string Name, string Sql);
