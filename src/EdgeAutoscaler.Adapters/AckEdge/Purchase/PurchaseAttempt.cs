using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using EdgeAutoscaler.Adapters.AckEdge.Contracts;
using EdgeAutoscaler.Adapters.AckEdge.Credentials;
using EdgeAutoscaler.Adapters.AckEdge.Resilience;
using EdgeAutoscaler.Adapters.AckEdge.Signing;
using EdgeAutoscaler.Adapters.Network;

namespace EdgeAutoscaler.Adapters.AckEdge.Purchase;

/// <summary>The one attempt: its own connection, its own signature, its own fuse. Never throws for anything the network does.</summary>
internal sealed class PurchaseAttempt(AckEdgeOptions options, IApiObserver observer, TimeProvider timeProvider)
{
    private const string Operation = "ScaleOutCluster";

    private readonly AddressPolicy _addresses = CloudAddresses.Policy(options.AllowedHosts);

    public async Task<PurchaseReply> RunAsync(
        string clusterId,
        ScaleOutClusterBody body,
        AccessCredential credential,
        Func<bool> maySend,
        CancellationToken cancellationToken)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, AckJsonContext.Default.ScaleOutClusterBody);
        var gate = new FirstByteGate(maySend);
        using var timeout = new CancellationTokenSource(options.RequestTimeout, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        using var request = new ApiCall(Operation, credential, cancellationToken)
            .ToRequest(HttpMethod.Post, options.Endpoint, $"/api/v2/clusters/{PathSegment.Escape(clusterId)}");
        // Content must never be null: a request without it is silently sent again when the server hangs up.
        request.Content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        request.Headers.ExpectContinue = false;
        try
        {
            return await SendAsync(request, gate, either.Token);
        }
        catch (Exception e) when (TransportFault.Is(e))
        {
            return ReplyFor(TransportFault.Of(e, cancellationToken), TransportFault.DetailOf(e), gate);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    private async Task<PurchaseReply> SendAsync(HttpRequestMessage request, FirstByteGate gate, CancellationToken cancellationToken)
    {
        var observing = new ObservingHandler(observer, timeProvider) { InnerHandler = OneShotTransport.Create(gate, _addresses) };
        using var invoker = new HttpMessageInvoker(new Acs3SigningHandler(timeProvider, Nonces.Next) { InnerHandler = observing });
        using var response = await invoker.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return new PurchaseReply.Answered((int)response.StatusCode, body, RetryAfter.Read(response, timeProvider.GetUtcNow()));
    }

    private static PurchaseReply ReplyFor(string fault, string? detail, FirstByteGate gate) =>
        !gate.Shut() ? new PurchaseReply.Lost(fault)
        : gate.WasRefused ? new PurchaseReply.NeverSent(PurchaseFaults.Fuse)
        : new PurchaseReply.NeverSent(fault, detail);
}
