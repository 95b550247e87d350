using EdgeAutoscaler.Adapters.AckEdge.Credentials;

namespace EdgeAutoscaler.Adapters.AckEdge;

/// <summary>What the handlers need to know of a request; travels in its options.</summary>
/// <param name="Operation">Name of the API operation, sent as <c>x-acs-action</c>.</param>
/// <param name="Credential">What it is signed with.</param>
/// <param name="Caller">The caller's token: tells a cancellation from a timeout.</param>
internal sealed record ApiCall(string Operation, AccessCredential Credential, CancellationToken Caller)
{
    private static readonly HttpRequestOptionsKey<ApiCall> Key = new("EdgeAutoscaler.ApiCall");

    public static ApiCall Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(Key, out var call)
            ? call
            : throw new InvalidOperationException("The request names no API operation.");

    public HttpRequestMessage ToRequest(HttpMethod method, Uri endpoint, string pathAndQuery)
    {
        var request = new HttpRequestMessage(method, new Uri(endpoint, pathAndQuery))
        {
            Version = System.Net.HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", "edge-autoscaler");
        request.Options.Set(Key, this);
        return request;
    }
}
