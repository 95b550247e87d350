using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.AckEdge;

/// <summary>Makes text written by somebody else fit for a log: no secret, one line, bounded.</summary>
internal static class SafeText
{
    private const int LengthMax = 300;

    public static string Of(string? text, params ReadOnlySpan<Secret?> secrets)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        foreach (var secret in secrets)
            text = secret?.ScrubFrom(text) ?? text;
        var line = string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsControl(source[i]) ? ' ' : source[i];
        });
        return line.Length <= LengthMax ? line.Trim() : $"{line.AsSpan(0, LengthMax).Trim()}…";
    }
}
