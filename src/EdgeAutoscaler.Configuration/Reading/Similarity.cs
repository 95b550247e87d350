namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>How alike names are to somebody who types.</summary>
internal static class Similarity
{
    /// <summary>The name that was probably meant, if any is close.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="names">What exists.</param>
    public static string? Nearest(string written, IEnumerable<string> names)
    {
        var letters = Letters(written);
        return names
            .Select(name => (Name: name, Distance: Between(letters, Letters(name))))
            .Where(candidate => candidate.Distance <= Math.Max(1, candidate.Name.Length / 3))
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    /// <summary>The name without case and separators: <c>system_disk_size</c> is SystemDiskSize.</summary>
    public static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static int Between(string a, string b)
    {
        if (a.Length >= 4 && b.Length >= 4 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal)))
            return 1;

        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
