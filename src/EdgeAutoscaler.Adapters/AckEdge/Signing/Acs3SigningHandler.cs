using System.Globalization;
using System.Security.Cryptography;

namespace EdgeAutoscaler.Adapters.AckEdge.Signing;

/// <summary>Signs every attempt anew: date, nonce and signature are never sent twice. Sits inside every retry.</summary>
internal sealed class Acs3SigningHandler(TimeProvider timeProvider, Func<string> nonceSource) : DelegatingHandler
{
    private const string ApiVersion = "2015-12-15";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await SignAsync(request, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }

    private async Task SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = ApiCall.Of(request);
        var payloadHash = await HashAsync(request.Content, cancellationToken);
        var date = timeProvider.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var token = call.Credential.SecurityToken;
        Set(request, "x-acs-version", ApiVersion);
        Set(request, "x-acs-action", call.Operation);
        Set(request, "x-acs-date", date);
        Set(request, "x-acs-signature-nonce", nonceSource());
        Set(request, "x-acs-content-sha256", payloadHash);
        Set(request, "x-acs-security-token", token?.Reveal());
        Set(request, "x-acs-accesskey-id", token is null ? null : call.Credential.AccessKeyId);

        var signature = Acs3Signer.Sign(ToSign(request, payloadHash), call.Credential.AccessKeySecret);
        Set(request, "Authorization", signature.ToAuthorization(call.Credential.AccessKeyId));
    }

    private static void Set(HttpRequestMessage request, string name, string? value)
    {
        request.Headers.Remove(name);
        if (value is not null)
            request.Headers.TryAddWithoutValidation(name, value);
    }

    private static Acs3Request ToSign(HttpRequestMessage request, string payloadHash)
    {
        var uri = request.RequestUri!;
        var headers = request.Headers.NonValidated
            .SelectMany(header => header.Value, (header, value) => KeyValuePair.Create(header.Key, value))
            .Append(KeyValuePair.Create("host", uri.Authority))
            .ToList();
        if (request.Content?.Headers.ContentType is { } contentType)
            headers.Add(KeyValuePair.Create("content-type", contentType.ToString()));
        return new Acs3Request(request.Method.Method, uri.AbsolutePath, QueryOf(uri), headers, payloadHash);
    }

    private static KeyValuePair<string, string>[] QueryOf(Uri uri) =>
    [
        .. uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => KeyValuePair.Create(
                Uri.UnescapeDataString(pair[0]),
                pair.Length == 2 ? Uri.UnescapeDataString(pair[1]) : "")),
    ];

    private static async Task<string> HashAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        if (content is null)
            return Convert.ToHexStringLower(SHA256.HashData([]));
        var body = await content.ReadAsStreamAsync(cancellationToken);
        body.Position = 0;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(body, cancellationToken));
    }
}
