using EdgeAutoscaler.Adapters.AckEdge;
using EdgeAutoscaler.Adapters.AckEdge.Credentials;
using EdgeAutoscaler.Adapters.AckEdge.Purchase;
using EdgeAutoscaler.Adapters.Secrets;
using EdgeAutoscaler.Core.Endpoints;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Simulator;
using EdgeAutoscaler.Simulator.Faults;
using EdgeAutoscaler.Tests.Cycle;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeAutoscaler.Tests.Matrix;

/// <summary>The whole cycle with the real HTTP client and a real ledger against a strict cloud on loopback; only time is driven by hand.</summary>
internal sealed class HttpBench : IAsyncDisposable, IApiObserver, ILoginPasswordSource
{
    private readonly AckEdgeClientFactory _clients;
    private readonly TaskCompletionSource _held = new();

    private HttpBench(CycleBench bench, SimulatedCloud cloud)
    {
        (Bench, Cloud) = (bench, cloud);
        var key = new AccessCredential(DemoWorld.AccessKey.Id, new Secret(DemoWorld.AccessKey.Secret), null, null);
        _clients = new AckEdgeClientFactory(new StaticCredentialProvider(key), this, NullLoggerFactory.Instance, TimeProvider.System);
    }

    public CycleBench Bench { get; }

    public SimulatedCloud Cloud { get; }

    /// <summary>Where the login password comes from; good unless a test says otherwise.</summary>
    public ILoginPasswordSource? Passwords { get; set; }

    /// <summary>Whether the dates of the cloud's answers reach the service's clock.</summary>
    public bool TellsDates { get; set; }

    /// <summary>Requests to buy that reached the cloud, whatever became of them.</summary>
    public int Sent => Cloud.Requests.Count(request => request.Operation == Simulator.Operation.ScaleOutCluster);

    /// <summary>Starts a world that needs four nodes and has none.</summary>
    public static async Task<HttpBench> StartAsync(Func<SimulatorOptions, SimulatorOptions>? change = null)
    {
        var group = CycleBench.Group("transcode");
        var offer = group.Offers[0] with { ImageId = DemoWorld.ImageId, TimeoutMins = 60 };
        var bench = await CycleBench.StartAsync(groups: [group with { Offers = [offer] }]);
        var options = DemoWorld.Create(bench.Clock.GetUtcNow(), seed: 1) with
        {
            Clusters = [new ClusterOptions { Id = "C1", Name = "beijing", RegionId = "cn-beijing" }],
        };
        var world = new HttpBench(bench, await SimulatedCloud.StartAsync(change?.Invoke(options) ?? options, bench.Clock));
        var client = world._clients.Create(
            new AckEdgeOptions
            {
                Endpoint = world.Cloud.Endpoint,
                AllowedHosts = new AllowedHosts([world.Cloud.Endpoint.Host]),
                RequestTimeout = TimeSpan.FromSeconds(2),
                RequestsPerSecond = 1000,
                RequestBurst = 1000,
            },
            world);
        (bench.Api, bench.Inventory) = (client, client);
        await bench.RestartAsync();
        return world;
    }

    /// <summary>Spoils the next purchases.</summary>
    public void Spoil(Fault fault, int times = 1) => Cloud.Faults.Enqueue(Simulator.Operation.ScaleOutCluster, fault, times);

    /// <summary>Somebody else buys one node of the same cluster.</summary>
    public async Task BuyByHandAsync()
    {
        var offer = Bench.Groups[0].Offers[0];
        var outcome = await Bench.Api!.ScaleOutAsync(new ScaleOutRequest("C1", offer, new Term(1), 1), () => true, default);
        Assert.IsType<PurchaseOutcome.Accepted>(outcome);
    }

    /// <summary>A fault that gives no answer until <see cref="LetGo"/>.</summary>
    public Fault Silence(FaultMoment moment) => new Fault.Hold(_held.Task, moment);

    /// <summary>Lets requests that are held back reach the cloud.</summary>
    public async Task LetGo(int purchases)
    {
        _held.SetResult();
        while (Cloud.Purchases.Count < purchases)
            await Task.Delay(10);
    }

    public void Observed(string operation, string code, TimeSpan duration)
    {
    }

    public void Dated(DateTimeOffset at)
    {
        if (TellsDates)
            Bench.Clocks.Cloud.Saw(at);
    }

    public ValueTask<LoginPasswordResult> ReadAsync(CancellationToken cancellationToken) =>
        Passwords?.ReadAsync(cancellationToken) ?? ValueTask.FromResult<LoginPasswordResult>(new LoginPasswordResult.Found(new Secret("Aa1!Aa1!Aa1!")));

    public async ValueTask DisposeAsync()
    {
        await Cloud.DisposeAsync();
        (Bench.Api as IDisposable)?.Dispose();
        _clients.Dispose();
        await Bench.DisposeAsync();
    }
}
