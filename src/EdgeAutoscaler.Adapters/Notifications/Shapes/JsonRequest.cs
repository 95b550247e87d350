using System.Net.Http.Headers;

namespace EdgeAutoscaler.Adapters.Notifications.Shapes;

/// <summary>A POST with JSON.</summary>
internal static class JsonRequest
{
    /// <summary>Makes it.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="body">The JSON.</param>
    public static HttpRequestMessage To(string address, byte[] body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("EdgeAutoscaler", null));
        return request;
    }
}
