namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>Explains a key that doesn't exist.</summary>
internal static class UnknownKey
{
    private static readonly string[] SecretWords = ["password", "secret", "accesskey", "token", "credential"];

    public static string Explain(string key, IReadOnlyCollection<string> known)
    {
        if (SecretWords.Any(word => key.Contains(word, StringComparison.OrdinalIgnoreCase)))
            return "is no key: secrets don't belong into this file; name a file with the secret, or use the environment (see the README)";
        var nearest = known.MinBy(candidate => Distance(key, candidate));
        return nearest is not null && Distance(key, nearest) <= Math.Max(2, key.Length / 3)
            ? $"is no key: did you mean {nearest}?"
            : $"is no key: known here are {string.Join(", ", known.Order(StringComparer.Ordinal))}";
    }

    /// <summary>Levenshtein distance, without regard to case.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
