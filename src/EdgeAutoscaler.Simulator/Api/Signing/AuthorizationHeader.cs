using System.Text.RegularExpressions;

namespace EdgeAutoscaler.Simulator.Api.Signing;

/// <summary>A parsed <c>Authorization: ACS3-HMAC-SHA256 Credential=…,SignedHeaders=…,Signature=…</c>.</summary>
internal sealed partial record AuthorizationHeader(string Credential, IReadOnlyList<string> SignedHeaders, string Signature)
{
    public static AuthorizationHeader? Parse(string? value)
    {
        if (value is null || Form().Match(value) is not { Success: true } match)
            return null;
        return new AuthorizationHeader(
            match.Groups["credential"].Value, match.Groups["headers"].Value.Split(';'), match.Groups["signature"].Value);
    }

    [GeneratedRegex("^ACS3-HMAC-SHA256 Credential=(?<credential>[^,]+),SignedHeaders=(?<headers>[a-z0-9;-]+),Signature=(?<signature>[0-9a-f]{64})$")]
    private static partial Regex Form();
}
