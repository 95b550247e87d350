namespace EdgeAutoscaler.Adapters.AckEdge;

/// <summary>Puts an id into a path without letting it become anything else.</summary>
internal static class PathSegment
{
    private const int LengthMax = 256;

    public static bool IsValid(string id) =>
        !string.IsNullOrWhiteSpace(id) && id.Length <= LengthMax && id is not ("." or "..") && !id.Any(char.IsControl);

    public static string Escape(string id) =>
        IsValid(id) ? Uri.EscapeDataString(id) : throw new ArgumentException("The id can't stand in a path.", nameof(id));
}
