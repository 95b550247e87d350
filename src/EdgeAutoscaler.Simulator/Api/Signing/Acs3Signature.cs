using System.Security.Cryptography;
using System.Text;

namespace EdgeAutoscaler.Simulator.Api.Signing;

/// <summary>The arithmetic of ACS3-HMAC-SHA256.</summary>
internal static class Acs3Signature
{
    public const string Algorithm = "ACS3-HMAC-SHA256";

    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public static bool IsSignable(string header) =>
        header is "host" or "content-type" || header.StartsWith("x-acs-", StringComparison.Ordinal);

    /// <summary>The canonical request over the named headers; a header sent twice counts as its values joined by a comma.</summary>
    public static string CanonicalRequest(ReceivedCall call, IEnumerable<string> signedHeaders, string contentHash)
    {
        var names = signedHeaders.ToList();
        var headers = string.Concat(names.Select(name => $"{name}:{call.Header(name)?.Trim()}\n"));
        return string.Join(
            '\n',
            call.Method,
            PercentEncoding.CanonicalPath(call.Path),
            PercentEncoding.CanonicalQuery(call.QueryString),
            headers,
            string.Join(';', names),
            contentHash);
    }

    public static string Sign(string secret, string canonicalRequest)
    {
        var text = $"{Algorithm}\n{Hash(Encoding.UTF8.GetBytes(canonicalRequest))}";
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text)));
    }
}
