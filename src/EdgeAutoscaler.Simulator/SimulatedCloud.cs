using EdgeAutoscaler.Simulator.Api;
using EdgeAutoscaler.Simulator.Api.Prometheus;
using EdgeAutoscaler.Simulator.Api.Signing;
using EdgeAutoscaler.Simulator.Faults;
using EdgeAutoscaler.Simulator.Load;
using EdgeAutoscaler.Simulator.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeAutoscaler.Simulator;

/// <summary>
/// An edge cloud on loopback: the ACK API as strict as the real one, and its load behind a Prometheus query API.
/// Everything it tells about time comes from the clock it was given; sockets and signatures are on real time.
/// All members are thread-safe.
/// </summary>
public sealed partial class SimulatedCloud : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CloudWorld _world;
    private readonly LoadBook _loads;
    private readonly RequestLog _requests;

    private SimulatedCloud(WebApplication app, CloudWorld world, LoadBook loads, RequestLog requests, FaultScript faults)
    {
        (_app, _world, _loads, _requests, Faults) = (app, world, loads, requests, faults);
        Endpoint = LoopbackServer.AddressOf(app);
        PrometheusEndpoint = new Uri(Endpoint, PrometheusEndpoints.Prefix);
    }

    /// <summary>Base address of the ACK API, such as <c>http://127.0.0.1:41234/</c>.</summary>
    public Uri Endpoint { get; }

    /// <summary>Base address of the Prometheus API, with a path prefix and no slash at its end.</summary>
    public Uri PrometheusEndpoint { get; }

    /// <summary>Faults for the next requests.</summary>
    public FaultScript Faults { get; }

    /// <summary>The latest 10,000 requests in the order they arrived, those being served included.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => _requests.Snapshot();

    /// <summary>Every purchase executed, in order.</summary>
    public IReadOnlyList<Purchase> Purchases => _world.Purchases;

    /// <summary>Starts a cloud that logs nowhere and listens until it is disposed.</summary>
    /// <param name="options">The world to start with.</param>
    /// <param name="clock">Simulated time; may run faster than real time.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="IOException">The port asked for is taken.</exception>
    public static Task<SimulatedCloud> StartAsync(
        SimulatorOptions options, TimeProvider clock, CancellationToken cancellationToken = default) =>
        StartAsync(options, clock, NullLoggerFactory.Instance, cancellationToken);

    /// <summary>Starts a cloud that listens until it is disposed.</summary>
    /// <param name="options">The world to start with.</param>
    /// <param name="clock">Simulated time; may run faster than real time.</param>
    /// <param name="loggers">Where to log; stays the caller's to dispose.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="IOException">The port asked for is taken.</exception>
    public static async Task<SimulatedCloud> StartAsync(
        SimulatorOptions options, TimeProvider clock, ILoggerFactory loggers, CancellationToken cancellationToken = default)
    {
        var (world, loads) = (new CloudWorld(options, clock), new LoadBook(options, clock));
        var (requests, faults) = (new RequestLog(), new FaultScript());
        var (ack, prometheus) = (new AckOperations(world, options.Catalogue), new PrometheusOperations(loads));
        var gate = new SignatureGate(options.AccessKey, options.SignatureClock);
        var app = LoopbackServer.Build(options.Port, loggers);
        app.MapAck(Pipeline(gate.Check, ack.Refuse), ack);
        app.MapPrometheus(Pipeline((_, _) => null, PrometheusOperations.Refuse), prometheus);
        await ListenAsync(app, cancellationToken);
        var cloud = new SimulatedCloud(app, world, loads, requests, faults);
        LogStarted(loggers.CreateLogger<SimulatedCloud>(), cloud.Endpoint, options.Clusters.Count);
        return cloud;

        RequestPipeline Pipeline(Func<ReceivedCall, Operation, ApiError?> authenticate, Func<ApiError, ApiReply> refuse) =>
            new(authenticate, refuse, requests, faults, clock, loggers.CreateLogger<RequestPipeline>(),
                app.Lifetime.ApplicationStopping);
    }

    /// <summary>Adds a cluster with its nodes and loads.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <exception cref="ArgumentException">A cluster of that id exists.</exception>
    public void AddCluster(ClusterOptions cluster)
    {
        _world.AddCluster(cluster);
        _loads.Add(cluster);
    }

    /// <summary>Adds Ready nodes to a cluster and returns their instance ids.</summary>
    /// <param name="clusterId">The cluster's id.</param>
    /// <param name="nodes">The nodes.</param>
    /// <exception cref="ArgumentException">There is no such cluster.</exception>
    public IReadOnlyList<string> AddNodes(string clusterId, InitialNodes nodes) => _world.AddNodes(clusterId, nodes);

    /// <summary>Lets a running node report NotReady, or Ready again.</summary>
    /// <param name="instanceId">The node's instance id.</param>
    /// <param name="isReady">Whether it reports Ready.</param>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public void SetNodeReady(string instanceId, bool isReady) => _world.CutOff(instanceId, !isReady);

    /// <summary>Fixes the state a cluster shows, such as <c>updating</c>; it takes purchases only when <c>running</c>.</summary>
    /// <param name="clusterId">The cluster's id.</param>
    /// <param name="state">The state, or null to derive it from the cluster's tasks again.</param>
    /// <exception cref="ArgumentException">There is no such cluster.</exception>
    public void SetClusterState(string clusterId, string? state) => _world.ScriptState(clusterId, state);

    /// <summary>Gives a series the same load from now on; one not known yet has it for its whole history.</summary>
    /// <param name="cluster">The <c>cluster</c> label, a cluster's name.</param>
    /// <param name="group">The <c>group</c> label.</param>
    /// <param name="load">The load.</param>
    public void SetLoad(string cluster, string group, double load) =>
        SetLoad(cluster, group, new LoadSignal.Constant(load));

    /// <summary>Changes what a series shows from now on; one not known yet shows it for its whole history.</summary>
    /// <param name="cluster">The <c>cluster</c> label, a cluster's name.</param>
    /// <param name="group">The <c>group</c> label.</param>
    /// <param name="signal">What it shows.</param>
    public void SetLoad(string cluster, string group, LoadSignal signal) => _loads.Set(cluster, group, signal);

    /// <summary>Lets every successful Prometheus answer carry a warning, as one of a partial result does.</summary>
    /// <param name="warning">The warning, or null for none.</param>
    public void SetPrometheusWarning(string? warning) => _loads.Warning = warning;

    /// <summary>Stops listening and drops what is being held back.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static async Task ListenAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }
}
