using System.Net;
using System.Text;
using System.Text.Encodings.Web;

namespace EdgeAutoscaler.Adapters.Secrets;

/// <summary>The ways a secret may be written by somebody who quotes what was sent: escaped or encoded.</summary>
internal static class SecretForms
{
    // A shorter piece stands in innocent text too.
    private const int LengthMin = 4;

    /// <summary>Every form, the longest first, so that no form is spoilt by the replacement of its own part.</summary>
    public static IReadOnlyList<string> Of(string secret) =>
    [
        .. Written(secret)
            .Concat(Encoded(Encoding.UTF8.GetBytes(secret)).Where(form => form.Length >= LengthMin))
            .Where(form => form.Length > 0)
            .Distinct()
            .OrderByDescending(form => form.Length),
    ];

    private static IEnumerable<string> Written(string secret) =>
    [
        secret,
        JavaScriptEncoder.Default.Encode(secret),
        JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret),
        Uri.EscapeDataString(secret),
        WebUtility.UrlEncode(secret),
        WebUtility.HtmlEncode(secret),
    ];

    /// <summary>Hexadecimal, and what of Base64 doesn't depend on what stands before and after.</summary>
    private static IEnumerable<string> Encoded(byte[] secret)
    {
        yield return Convert.ToHexString(secret);
        yield return Convert.ToHexStringLower(secret);
        for (var before = 0; before < 3; before++)
        {
            var text = Convert.ToBase64String([.. new byte[before], .. secret]);
            var (first, end) = ((before * 8 + 5) / 6, (before + secret.Length) * 8 / 6);
            if (end <= first)
                continue;
            yield return text[first..end];
            yield return text[first..end].Replace('+', '-').Replace('/', '_');
        }
    }
}
