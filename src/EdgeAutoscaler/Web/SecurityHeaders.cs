using Microsoft.Net.Http.Headers;

namespace EdgeAutoscaler.Web;

/// <summary>Headers that keep a browser from doing anything with an answer but showing it.</summary>
internal static class SecurityHeaders
{
    private static readonly string ContentSecurityPolicy =
        $"default-src 'none'; style-src '{Stylesheet.Hash}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Sets the headers on every answer, refusals included.</summary>
    /// <param name="context">The request.</param>
    /// <param name="next">What comes after.</param>
    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers[HeaderNames.ContentSecurityPolicy] = ContentSecurityPolicy;
        headers[HeaderNames.XContentTypeOptions] = "nosniff";
        headers[HeaderNames.CacheControl] = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(context);
    }
}
