namespace EdgeAutoscaler.Adapters.AckEdge.Credentials;

/// <summary>Reads one section of an INI file.</summary>
internal static class IniSection
{
    public static Dictionary<string, string>? TryRead(string text, string name)
    {
        Dictionary<string, string>? section = null;
        var inside = false;
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith('[') && line.EndsWith(']'))
            {
                inside = line[1..^1].Trim() == name;
                section ??= inside ? new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) : null;
            }
            else if (inside && line is not ['#' or ';', ..] && line.IndexOf('=', StringComparison.Ordinal) is > 0 and var at)
            {
                section![line[..at].Trim()] = line[(at + 1)..].Trim();
            }
        }

        return section;
    }
}
