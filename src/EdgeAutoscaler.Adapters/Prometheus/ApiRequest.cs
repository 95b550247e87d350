using System.Net.Http.Headers;
using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>One call of the query API.</summary>
/// <param name="Endpoint">Address of the endpoint.</param>
/// <param name="Form">Its parameters.</param>
/// <param name="Authorization">The value of the header, when the server wants credentials.</param>
internal sealed record ApiRequest(
    Uri Endpoint,
    IReadOnlyDictionary<string, string> Form,
    Secret? Authorization)
{
    /// <summary>The call by POST, which has room for long queries.</summary>
    public HttpRequestMessage Post() => Message(HttpMethod.Post, Endpoint, new FormUrlEncodedContent(Form));

    /// <summary>The call by GET.</summary>
    public HttpRequestMessage Get()
    {
        var pairs = Form.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}");
        return Message(HttpMethod.Get, new Uri($"{Endpoint}?{string.Join('&', pairs)}"), null);
    }

    private HttpRequestMessage Message(HttpMethod method, Uri address, HttpContent? content)
    {
        var message = new HttpRequestMessage(method, address) { Content = content };
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (Authorization is { } authorization)
            message.Headers.TryAddWithoutValidation(nameof(Authorization), authorization.Reveal());
        return message;
    }
}
