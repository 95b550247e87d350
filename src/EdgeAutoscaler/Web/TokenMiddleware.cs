using Microsoft.Net.Http.Headers;

namespace EdgeAutoscaler.Web;

/// <summary>Outside loopback, asks for the token on everything but health and metrics.</summary>
/// <param name="next">What comes after.</param>
/// <param name="options">Says whether the listener is loopback.</param>
/// <param name="token">The token.</param>
internal sealed class TokenMiddleware(RequestDelegate next, WebOptions options, ApiToken token)
{
    private static readonly PathString[] Open = [WebEndpoints.LivePath, WebEndpoints.ReadyPath, WebEndpoints.MetricsPath];

    /// <summary>Lets the request through or answers 401.</summary>
    /// <param name="context">The request.</param>
    public async Task InvokeAsync(HttpContext context)
    {
        if (options.IsLoopback
            || Open.Contains(context.Request.Path)
            || await token.AcceptsAsync(context.Request.Headers.Authorization, context.RequestAborted))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        await context.Response.WriteAsync(Advice(), context.RequestAborted);
    }

    private string Advice() => options.ApiTokenFile is null
        ? "No ApiTokenFile is configured, so nobody may use the API from outside this machine.\n"
        : "Send the header 'Authorization: Bearer <token>' with the content of ApiTokenFile.\n";
}
