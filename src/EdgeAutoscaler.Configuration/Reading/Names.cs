using System.Text.RegularExpressions;

namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>Names that people and metrics use.</summary>
internal static partial class Names
{
    private const string Expected = "a name of letters, digits, dots, dashes and underscores, at most 63";

    public static string Read(KeyReader keys, string key)
    {
        var name = keys.RequiredText(key, Expected);
        if (name.Length > 0 && !IsName().IsMatch(name))
            keys.Wrong(key, Expected);
        return name;
    }

    /// <summary>Reports names that stand twice among their neighbours.</summary>
    public static void RejectTwins(IEnumerable<(KeyReader Keys, string Name)> named, string kind, Errors errors)
    {
        foreach (var twins in named.Where(entry => entry.Name.Length > 0).GroupBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase))
        {
            foreach (var (keys, name) in twins.Skip(1))
                errors.Add(keys.PathOf("Name"), name, $"must be unique: another {kind} here has this name");
        }
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$")]
    private static partial Regex IsName();
}
