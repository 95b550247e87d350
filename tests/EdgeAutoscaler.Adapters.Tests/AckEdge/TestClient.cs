using EdgeAutoscaler.Adapters.AckEdge;
using EdgeAutoscaler.Adapters.AckEdge.Credentials;
using EdgeAutoscaler.Adapters.AckEdge.Purchase;
using EdgeAutoscaler.Core.Endpoints;
using EdgeAutoscaler.Core.Purchasing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge;

/// <summary>A client as the service would build it, with quick retries.</summary>
internal sealed class TestClient : IDisposable
{
    private readonly AckEdgeClientFactory _factory;

    public TestClient(
        Uri endpoint,
        TimeProvider? time = null,
        ICredentialProvider? credentials = null,
        ILoginPasswordSource? passwords = null,
        ILoggerFactory? loggers = null,
        AllowedHosts? allowedHosts = null)
    {
        _factory = new AckEdgeClientFactory(
            credentials ?? new StaticCredentialProvider(Samples.Credential),
            Observer,
            loggers ?? NullLoggerFactory.Instance,
            time ?? TimeProvider.System);
        Api = _factory.Create(
            new AckEdgeOptions
            {
                Endpoint = endpoint,
                AllowedHosts = allowedHosts ?? new AllowedHosts([endpoint.Host]),
                RetryDelay = TimeSpan.FromMilliseconds(1),
            },
            passwords ?? new FixedPassword());
    }

    public RecordingObserver Observer { get; } = new();

    public AckEdgeClient Api { get; }

    public int FuseQuestions { get; private set; }

    public Task<PurchaseOutcome> BuyAsync(bool maySend = true, ScaleOutRequest? request = null, CancellationToken cancellationToken = default) =>
        Api.ScaleOutAsync(
            request ?? Samples.Request,
            () =>
            {
                FuseQuestions++;
                return maySend;
            },
            cancellationToken);

    public void Dispose()
    {
        Api.Dispose();
        _factory.Dispose();
    }
}
