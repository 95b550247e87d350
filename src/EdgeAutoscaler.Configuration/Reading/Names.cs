using System.Text.RegularExpressions;

namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>Names that people and metrics use.</summary>
internal static partial class Names
{
    public const string Expected = "letters, digits, dots, dashes and underscores, at most 63";

    public static string Read(KeyReader keys, string key)
    {
        var name = keys.RequiredText(key, $"a name of {Expected}");
        if (name.Length > 0 && !IsRight(name))
            keys.Wrong(key, $"a name of {Expected}");
        return name;
    }

    public static bool IsRight(string name) => IsName().IsMatch(name);

    /// <summary>Reports names (or what else <paramref name="key"/> holds) that stand twice among their neighbours.</summary>
    public static void RejectTwins(IEnumerable<(KeyReader Keys, string Name)> named, string kind, Errors errors, string key = "Name")
    {
        foreach (var twins in named.Where(entry => entry.Name.Length > 0).GroupBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase))
        {
            foreach (var (keys, name) in twins.Skip(1))
                errors.Add(keys.PathOf(key), name, $"must be unique: another {kind} here has it too");
        }
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$")]
    private static partial Regex IsName();
}
