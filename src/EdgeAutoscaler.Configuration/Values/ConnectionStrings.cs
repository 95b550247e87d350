using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace EdgeAutoscaler.Configuration.Values;

/// <summary>Forms of connection strings. They are never shown: people put passwords into them.</summary>
internal static class ConnectionStrings
{
    private static readonly string[] SourceWords = ["Data Source", "DataSource", "Filename"];
    private static readonly string[] HostWords = ["Host", "Server"];
    private static readonly string[] DatabaseWords = ["Database", "DB"];
    private static readonly string[] PasswordWords = ["Password", "Pwd", "PSW", "SSL Password", "SslPassword"];

    /// <summary>Where a SQLite ledger is.</summary>
    public static ValueForm<string> Sqlite { get; } = Where(
        "a SQLite connection string that names a file and carries no password, for example Data Source=/var/lib/edge-autoscaler/ledger.db",
        parts => Names(parts, SourceWords) is { } source && source != ":memory:" && Names(parts, PasswordWords) is null);

    /// <summary>Where a PostgreSQL ledger is.</summary>
    public static ValueForm<string> Postgres { get; } = Where(
        "a PostgreSQL connection string that names Host and Database and carries no password, for example Host=db.example;Database=edge_autoscaler;Username=edge_autoscaler",
        parts => Names(parts, HostWords) is not null && Names(parts, DatabaseWords) is not null);

    /// <summary>Whether a connection string carries a password, even an empty one.</summary>
    public static bool HoldsPassword(string text) => Parsed(text) is { } parts && Array.Exists(PasswordWords, parts.ContainsKey);

    private static ValueForm<string> Where(string expected, Func<DbConnectionStringBuilder, bool> holds) => new(
        expected,
        "",
        (string text, [MaybeNullWhen(false)] out string value) =>
        {
            value = text;
            return Parsed(text) is { } parts && holds(parts);
        },
        MayHoldSecret: _ => true);

    private static string? Names(DbConnectionStringBuilder parts, string[] words) => words
        .Select(word => parts.TryGetValue(word, out var source) ? source as string : null)
        .FirstOrDefault(source => !string.IsNullOrWhiteSpace(source));

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
