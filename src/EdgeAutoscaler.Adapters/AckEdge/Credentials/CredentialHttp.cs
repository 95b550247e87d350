using System.Text;
using EdgeAutoscaler.Adapters.AckEdge.Contracts;
using EdgeAutoscaler.Adapters.Network;
using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.AckEdge.Credentials;

/// <summary>The HTTP of credential sources: short, bounded, no redirects, no proxy.</summary>
internal sealed class CredentialHttp(TimeProvider timeProvider, AddressPolicy addresses) : IDisposable
{
    private const int BytesMax = 64 * 1024;

    private readonly HttpClient _client = new(GuardedConnection.Handler(addresses))
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = BytesMax,
    };

    public async Task<CredentialReply> SendAsync(HttpRequestMessage request, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var host = request.RequestUri!.Authority;
        try
        {
            using var response = await _client.SendAsync(request, either.Token);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            return response.IsSuccessStatusCode
                ? new CredentialReply.Ok(new Secret(Encoding.UTF8.GetString(body)))
                : new CredentialReply.Failed($"{host} answered {(int)response.StatusCode} {CodeOf(body)}".TrimEnd());
        }
        catch (Exception e) when (TransportFault.Is(e) && !cancellationToken.IsCancellationRequested)
        {
            return new CredentialReply.Failed($"{host}: {TransportFault.Of(e, cancellationToken)}");
        }
    }

    public void Dispose() => _client.Dispose();

    private static string? CodeOf(byte[] body) => SafeText.Of(JsonBody.TryParse(body)?.Text("Code"));
}
