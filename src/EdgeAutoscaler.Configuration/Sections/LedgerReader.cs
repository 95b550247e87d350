using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Values;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Reads where the ledger is.</summary>
internal static class LedgerReader
{
    /// <summary>Reads the connection string of the SQLite ledger.</summary>
    public static string Read(Node node)
    {
        var provider = node.At("Provider");
        if (string.Equals(provider.Text, "Postgres", StringComparison.OrdinalIgnoreCase))
            provider.Fail("Postgres is not available yet; use Sqlite.");
        else
            node.Read("Provider", Choices.LedgerProvider, missing: "");
        return node.Read("ConnectionString", ConnectionStrings.Sqlite, "Data Source=data/ledger.db");
    }
}
