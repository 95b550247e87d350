using System.Security.Cryptography;
using System.Text;
using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.AckEdge.Signing;

/// <summary>Computes ACS3-HMAC-SHA256 signatures. Pure: clock, nonce and network are elsewhere.</summary>
internal static class Acs3Signer
{
    public const string Algorithm = "ACS3-HMAC-SHA256";

    public static Acs3Signature Sign(Acs3Request request, Secret accessKeySecret)
    {
        var headers = CanonicalHeaders(request.Headers);
        var signedHeaders = string.Join(';', headers.Keys);
        var canonicalRequest = string.Join(
            '\n',
            request.Method,
            CanonicalPath(request.Path),
            CanonicalQuery(request.Query),
            string.Concat(headers.Select(header => $"{header.Key}:{header.Value}\n")),
            signedHeaders,
            request.PayloadHash);

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalRequest)));
        var key = Encoding.UTF8.GetBytes(accessKeySecret.Reveal());
        var signature = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{Algorithm}\n{hash}"));
        CryptographicOperations.ZeroMemory(key);
        return new Acs3Signature(hash, signedHeaders, Convert.ToHexStringLower(signature));
    }

    /// <summary>Sorted and percent-encoded query; also the form in which it is sent.</summary>
    public static string CanonicalQuery(IEnumerable<KeyValuePair<string, string>> query) =>
        string.Join('&', query
            .Select(pair => (Name: Uri.EscapeDataString(pair.Key), Value: Uri.EscapeDataString(pair.Value)))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Value, StringComparer.Ordinal)
            .Select(pair => $"{pair.Name}={pair.Value}"));

    private static string CanonicalPath(string path) =>
        path.Length == 0 ? "/" : string.Join('/', path.Split('/').Select(Uri.UnescapeDataString).Select(Uri.EscapeDataString));

    private static SortedDictionary<string, string> CanonicalHeaders(IEnumerable<KeyValuePair<string, string>> headers) =>
        new(
            headers
                .Select(header => KeyValuePair.Create(header.Key.ToLowerInvariant(), header.Value.Trim()))
                .Where(header => IsSigned(header.Key))
                .GroupBy(header => header.Key, header => header.Value, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => string.Join(',', group)),
            StringComparer.Ordinal);

    private static bool IsSigned(string name) =>
        name is "host" or "content-type" || name.StartsWith("x-acs-", StringComparison.Ordinal);
}
