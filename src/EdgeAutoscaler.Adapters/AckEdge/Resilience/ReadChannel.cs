using System.Net;
using System.Text.Json;
using System.Threading.RateLimiting;
using EdgeAutoscaler.Adapters.AckEdge.Contracts;
using EdgeAutoscaler.Adapters.AckEdge.Credentials;
using EdgeAutoscaler.Adapters.AckEdge.Signing;
using EdgeAutoscaler.Adapters.Network;
using EdgeAutoscaler.Core.Ports;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Polly.CircuitBreaker;
using Polly.RateLimiting;

namespace EdgeAutoscaler.Adapters.AckEdge.Resilience;

/// <summary>Sends reads and turns whatever comes back into an answer.</summary>
internal sealed class ReadChannel : IDisposable
{
    private readonly Uri _endpoint;
    private volatile string? _lastFailure;
    private readonly ICredentialProvider _credentials;
    private readonly HttpMessageInvoker _invoker;

    public ReadChannel(
        AckEdgeOptions options,
        ICredentialProvider credentials,
        RateLimiter limiter,
        IApiObserver observer,
        ILogger logger,
        TimeProvider timeProvider)
    {
        _endpoint = options.Endpoint;
        _credentials = credentials;
        var observing = new ObservingHandler(observer, timeProvider) { InnerHandler = GuardedConnection.Handler(CloudAddresses.Policy(options.AllowedHosts)) };
        var signing = new Acs3SigningHandler(timeProvider, Nonces.Next) { InnerHandler = observing };
        var pipeline = new ReadPipeline(options, limiter, logger, timeProvider).Build();
        _invoker = new HttpMessageInvoker(new ResilienceHandler(pipeline) { InnerHandler = signing });
    }

    /// <summary>Reads a JSON object.</summary>
    /// <param name="operation">Name of the API operation.</param>
    /// <param name="path">Path with its ids escaped.</param>
    /// <param name="query">Query parameters.</param>
    /// <param name="cancellationToken">Ends the reading; the only way it throws.</param>
    public async Task<Answer<JsonElement>> GetAsync(
        string operation,
        string path,
        IReadOnlyDictionary<string, string> query,
        CancellationToken cancellationToken)
    {
        var found = await _credentials.GetAsync(cancellationToken);
        if (found is not CredentialResult.Found { Credential: var credential })
            return new Answer<JsonElement>.Failed("no_credentials", ((CredentialResult.Missing)found).Reason);

        var pathAndQuery = query.Count == 0 ? path : $"{path}?{Acs3Signer.CanonicalQuery(query)}";
        using var request = new ApiCall(operation, credential, cancellationToken).ToRequest(HttpMethod.Get, _endpoint, pathAndQuery);
        try
        {
            using var response = await _invoker.SendAsync(request, cancellationToken);
            var body = JsonBody.TryParse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            var answer = Read(operation, response.StatusCode, body, credential);
            _lastFailure = (answer as Answer<JsonElement>.Failed)?.Detail ?? _lastFailure;
            return answer;
        }
        catch (BrokenCircuitException broken)
        {
            // What broke it is what is wrong; that we wait is the lesser news.
            var cause = broken.InnerException is { } fault && TransportFault.Is(fault) ? DetailOf(operation, fault, cancellationToken) : _lastFailure;
            return Failed("circuit_open", cause is null ? $"{operation} is paused for some seconds after repeated failures." : $"{cause} {operation} is paused for some seconds after repeated failures.");
        }
        catch (RateLimiterRejectedException)
        {
            return Failed("rate_limited", $"{operation} waits behind too many requests of our own.");
        }
        catch (Exception e) when (TransportFault.Is(e) && !cancellationToken.IsCancellationRequested)
        {
            _lastFailure = DetailOf(operation, e, cancellationToken);
            return Failed(TransportFault.Of(e, cancellationToken), _lastFailure);
        }
    }

    public void Dispose() => _invoker.Dispose();

    private string DetailOf(string operation, Exception fault, CancellationToken caller) =>
        TransportFault.DetailOf(fault)
        ?? ConnectionFault.Of(fault, _endpoint)
        ?? $"{operation} got no answer from {_endpoint.Host}:{_endpoint.Port} ({TransportFault.Of(fault, caller)}).";

    private static Answer<JsonElement> Read(string operation, HttpStatusCode status, JsonElement? body, AccessCredential credential)
    {
        if ((int)status is >= 200 and < 300)
        {
            return body is { ValueKind: JsonValueKind.Object } root
                ? new Answer<JsonElement>.Ok(root)
                : Failed("bad_response", $"{operation} answered HTTP {(int)status} without a JSON object.");
        }

        return ApiError.TryRead(body) is { } error
            ? Failed(Clean(error.Code), $"{operation} answered HTTP {(int)status}: {Clean(error.Message)}")
            : Failed($"http_{(int)status}", $"{operation} answered HTTP {(int)status}.");

        string Clean(string text) => SafeText.Of(text, credential.AccessKeySecret, credential.SecurityToken);
    }

    private static Answer<JsonElement>.Failed Failed(string reason, string detail) => new(reason, detail);
}
