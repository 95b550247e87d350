using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Values;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Reads where the ledger is.</summary>
internal static class LedgerReader
{
    /// <summary>Reads the section.</summary>
    public static LedgerSettings Read(Node node)
    {
        var provider = node.Read("Provider", Choices.LedgerProvider, LedgerProvider.Sqlite);
        var passwordFile = node.Read("PasswordFile", Texts.File, null);
        node.Require(
            provider == LedgerProvider.Postgres || node.At("PasswordFile").IsMissing,
            "PasswordFile",
            "Is for Provider Postgres; a file on a local disk has no password.",
            "Provider");
        var markerFile = node.Read("MarkerFile", Texts.File, null);
        node.Require(
            provider == LedgerProvider.Postgres || node.At("MarkerFile").IsMissing,
            "MarkerFile",
            "Is for Provider Postgres; a ledger in a file keeps its marker beside it.",
            "Provider");
        return new LedgerSettings(provider, provider == LedgerProvider.Postgres ? Database(node) : File(node), passwordFile, markerFile);
    }

    private static string File(Node node) => node.Read("ConnectionString", ConnectionStrings.Sqlite, "Data Source=data/ledger.db");

    private static string Database(Node node)
    {
        var leaf = node.At("ConnectionString");
        if (leaf.Text is not { } text || !ConnectionStrings.HoldsPassword(text))
            return node.ReadRequired("ConnectionString", ConnectionStrings.Postgres);
        leaf.FailUnseen("Holds a password, which doesn't belong into the configuration. Take it out, and name the file that holds it in Ledger:PasswordFile.");
        return ConnectionStrings.Postgres.StandIn;
    }
}
