using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace EdgeAutoscaler.Simulator.Tests;

/// <summary>A raw client that signs by the specification, written apart from the code that verifies.</summary>
internal sealed class AckClient(HttpClient http, Uri endpoint, AccessKey key, TimeProvider clock)
{
    public Task<HttpAnswer> ScaleOutAsync(string clusterId, object body) =>
        ScaleOutJsonAsync(clusterId, JsonSerializer.Serialize(body));

    public Task<HttpAnswer> ScaleOutJsonAsync(string clusterId, string json) =>
        SendAsync(Request(HttpMethod.Post, $"/api/v2/clusters/{clusterId}", "ScaleOutCluster", json));

    public Task<HttpAnswer> TaskAsync(string taskId) =>
        SendAsync(Request(HttpMethod.Get, $"/tasks/{taskId}", "DescribeTaskInfo"));

    public Task<HttpAnswer> TasksAsync(string clusterId, string query = "") =>
        SendAsync(Request(HttpMethod.Get, $"/clusters/{clusterId}/tasks{query}", "DescribeClusterTasks"));

    public Task<HttpAnswer> NodesAsync(string clusterId, string query = "") =>
        SendAsync(Request(HttpMethod.Get, $"/clusters/{clusterId}/nodes{query}", "DescribeClusterNodes"));

    public Task<HttpAnswer> ClusterAsync(string clusterId) =>
        SendAsync(Request(HttpMethod.Get, $"/clusters/{clusterId}", "DescribeClusterDetail"));

    public async Task<HttpAnswer> SendAsync(HttpRequestMessage request)
    {
        using (request)
            return await HttpAnswer.FromAsync(await http.SendAsync(request));
    }

    /// <summary>A signed request; <paramref name="change"/> alters its headers before it is signed.</summary>
    public HttpRequestMessage Request(
        HttpMethod method, string target, string action, string? json = null, Action<Dictionary<string, string>>? change = null)
    {
        var body = Encoding.UTF8.GetBytes(json ?? "");
        var headers = new Dictionary<string, string>
        {
            ["host"] = endpoint.Authority,
            ["x-acs-action"] = action,
            ["x-acs-version"] = "2015-12-15",
            ["x-acs-date"] = clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            ["x-acs-signature-nonce"] = Guid.NewGuid().ToString(),
            ["x-acs-content-sha256"] = Hex(SHA256.HashData(body)),
        };
        if (json is not null)
            headers["content-type"] = "application/json; charset=utf-8";
        change?.Invoke(headers);
        return Assemble(method, target, headers, body, Authorization(method, target, headers));
    }

    private string Authorization(HttpMethod method, string target, Dictionary<string, string> headers)
    {
        var parts = target.Split('?');
        var query = parts.Length > 1 ? string.Join('&', parts[1].Split('&').Order(StringComparer.Ordinal)) : "";
        var names = headers.Keys.Order(StringComparer.Ordinal).ToArray();
        var canonical = new StringBuilder()
            .Append(method.Method).Append('\n').Append(parts[0]).Append('\n').Append(query).Append('\n');
        foreach (var name in names)
            canonical.Append(name).Append(':').Append(headers[name]).Append('\n');
        var signedHeaders = string.Join(';', names);
        canonical.Append('\n').Append(signedHeaders).Append('\n').Append(headers.GetValueOrDefault("x-acs-content-sha256"));
        var toSign = "ACS3-HMAC-SHA256\n" + Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())));
        var signature = Hex(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key.Secret), Encoding.UTF8.GetBytes(toSign)));
        return $"ACS3-HMAC-SHA256 Credential={key.Id},SignedHeaders={signedHeaders},Signature={signature}";
    }

    private HttpRequestMessage Assemble(
        HttpMethod method, string target, Dictionary<string, string> headers, byte[] body, string authorization)
    {
        var request = new HttpRequestMessage(method, new Uri(endpoint, target));
        foreach (var (name, value) in headers.Where(header => header.Key is not ("host" or "content-type")))
            request.Headers.TryAddWithoutValidation(name, value);
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (headers.TryGetValue("content-type", out var contentType))
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } };
        return request;
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
