namespace EdgeAutoscaler.Simulator.Api.Signing;

/// <summary>Brings path and query into the one form that is signed, however the client encoded them (RFC 3986).</summary>
internal static class PercentEncoding
{
    public static string CanonicalPath(string path) =>
        string.Join('/', path.Split('/').Select(Canonical));

    public static string CanonicalQuery(string query)
    {
        if (query.Length == 0)
            return "";
        var pairs = query.Split('&').Select(pair => pair.Split('=', 2));
        var encoded = pairs.Select(pair => (Name: Canonical(pair[0]), Value: pair.Length > 1 ? Canonical(pair[1]) : ""));
        return string.Join('&', encoded
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(pair => $"{pair.Name}={pair.Value}"));
    }

    private static string Canonical(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text));
}
