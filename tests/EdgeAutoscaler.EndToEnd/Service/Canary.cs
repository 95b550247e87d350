using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;

namespace EdgeAutoscaler.EndToEnd.Service;

/// <summary>A secret that is looked for, in every form somebody could write it in.</summary>
internal sealed class Canary
{
    private readonly IReadOnlyList<string> _forms;

    public Canary(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        _forms =
        [
            secret,
            JavaScriptEncoder.Default.Encode(secret),
            JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret),
            Uri.EscapeDataString(secret),
            WebUtility.UrlEncode(secret),
            WebUtility.HtmlEncode(secret),
            Convert.ToHexString(bytes),
            Convert.ToHexStringLower(bytes),
            // The middle of its Base64, wherever it stands in what was encoded.
            .. Enumerable.Range(0, 3).Select(before => Convert.ToBase64String([.. new byte[before], .. bytes])[4..^4]),
            .. Enumerable.Range(0, 3).Select(before => Convert.ToBase64String([.. new byte[before], .. bytes])[4..^4].Replace('+', '-').Replace('/', '_')),
        ];
    }

    /// <summary>The places in a text where it shows; empty when it doesn't.</summary>
    public IEnumerable<string> FindIn(string place, string text) => _forms
        .Select(form => (Form: form, At: text.IndexOf(form, StringComparison.OrdinalIgnoreCase)))
        .Where(found => found.At >= 0)
        .Select(found => string.Create(CultureInfo.InvariantCulture, $"{place} at {found.At}: {found.Form}"));
}
