using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace EdgeAutoscaler.Configuration.Values;

/// <summary>Forms of connection strings. They are never shown: people put passwords into them.</summary>
internal static class ConnectionStrings
{
    private static readonly string[] SourceWords = ["Data Source", "DataSource", "Filename"];

    /// <summary>Where a SQLite ledger is.</summary>
    public static ValueForm<string> Sqlite { get; } = new(
        "a SQLite connection string that names a file and carries no password, for example Data Source=/var/lib/edge-autoscaler/ledger.db",
        "",
        (string text, [MaybeNullWhen(false)] out string value) =>
        {
            value = text;
            return Parsed(text) is { } parts && NamesFile(parts) && !parts.ContainsKey("Password") && !parts.ContainsKey("Pwd");
        },
        MayHoldSecret: _ => true);

    private static bool NamesFile(DbConnectionStringBuilder parts) => SourceWords
        .Select(word => parts.TryGetValue(word, out var source) ? source as string : null)
        .Any(source => !string.IsNullOrWhiteSpace(source) && source != ":memory:");

    private static DbConnectionStringBuilder? Parsed(string text)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = text };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
