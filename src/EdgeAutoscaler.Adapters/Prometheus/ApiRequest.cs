using System.Net.Http.Headers;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>One call of the query API.</summary>
/// <param name="Endpoint">Address of the endpoint.</param>
/// <param name="Form">Its parameters.</param>
/// <param name="Authorization">The credentials, when the server wants some.</param>
internal sealed record ApiRequest(
    Uri Endpoint,
    IReadOnlyDictionary<string, string> Form,
    AuthenticationHeaderValue? Authorization)
{
    /// <summary>The call by POST, which has room for long queries.</summary>
    public HttpRequestMessage Post() => Message(HttpMethod.Post, Endpoint, new FormUrlEncodedContent(Form));

    /// <summary>The call by GET.</summary>
    public HttpRequestMessage Get()
    {
        var pairs = Form.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}");
        return Message(HttpMethod.Get, new Uri($"{Endpoint}?{string.Join('&', pairs)}"), null);
    }

    /// <summary>Names the endpoint only, for the credentials stay where they are.</summary>
    public override string ToString() => Endpoint.ToString();

    private HttpRequestMessage Message(HttpMethod method, Uri address, HttpContent? content) => new(method, address)
    {
        Content = content,
        Headers = { Authorization = Authorization, Accept = { new MediaTypeWithQualityHeaderValue("application/json") } },
    };
}
