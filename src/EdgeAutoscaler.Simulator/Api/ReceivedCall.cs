using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace EdgeAutoscaler.Simulator.Api;

/// <summary>A request read in full, with its target exactly as it came over the wire.</summary>
internal sealed record ReceivedCall(
    string Method,
    string Path,
    string QueryString,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    byte[] Body)
{
    public string? Header(string name)
    {
        var values = Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return values.Count == 0 ? null : string.Join(',', values.Select(header => header.Value));
    }

    public static async Task<ReceivedCall> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2);
        var headers = context.Request.Headers.SelectMany(header =>
            header.Value.Select(value => KeyValuePair.Create(header.Key, value ?? "")));
        return new ReceivedCall(
            context.Request.Method, target[0], target.Length > 1 ? target[1] : "", [.. headers], body.ToArray());
    }
}
