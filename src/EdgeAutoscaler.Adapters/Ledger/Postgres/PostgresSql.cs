using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace EdgeAutoscaler.Adapters.Ledger.Postgres;

/// <summary>
/// The statements of the stores say <c>IN @list</c>, which Dapper spells out for SQLite; to PostgreSQL it hands the list over as one array.
/// </summary>
internal static partial class PostgresSql
{
    private static readonly ConcurrentDictionary<string, string> Translated = new();

    /// <summary>The statement as PostgreSQL takes it.</summary>
    public static string Translate(string sql) =>
        Translated.GetOrAdd(sql, static text => In().Replace(NotIn().Replace(text, "<> ALL (@$1)"), "= ANY (@$1)"));

    [GeneratedRegex(@"\bNOT\s+IN\s+@(\w+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotIn();

    [GeneratedRegex(@"\bIN\s+@(\w+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex In();
}
