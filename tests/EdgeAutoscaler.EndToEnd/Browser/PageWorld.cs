using System.Text.Json.Nodes;
using EdgeAutoscaler.EndToEnd.Service;
using EdgeAutoscaler.Status;
using PuppeteerSharp;

namespace EdgeAutoscaler.EndToEnd.Browser;

/// <summary>
/// One service and one browser for all tests of the page. Two clusters have bought two nodes each without asking; then their loads grew, and
/// both wait for a person.
/// </summary>
public sealed class PageWorld : IAsyncLifetime
{
    private LiveWorld? _world;
    private ServiceProcess? _service;
    private IBrowser? _browser;

    /// <summary>The purchase of a cluster that waits for a person.</summary>
    /// <param name="cluster">Cluster name.</param>
    internal async Task<ApprovalStatus> WaitingAsync(string cluster) => (await _service!.StatusAsync()).Approvals.Single(approval => approval.Cluster == cluster);

    /// <summary>What the service says of itself.</summary>
    internal Task<FleetStatus> StatusAsync() => _service!.StatusAsync();

    /// <summary>Waits until something is true.</summary>
    internal Task UntilAsync(Func<FleetStatus, bool> isTrue, string what) => _service!.UntilAsync(async () => isTrue(await _service.StatusAsync()), what);

    /// <summary>Opens a page.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="width">Width of the screen.</param>
    internal async Task<OpenPage> OpenAsync(string path, int width = 1280)
    {
        var page = await _browser!.NewPageAsync();
        await page.SetViewportAsync(new ViewPortOptions { Width = width, Height = 900 });
        var open = new OpenPage(page);
        await open.PaintAsync("light");
        await page.GoToAsync(new Uri(_service!.Address, path).ToString());
        return open;
    }

    /// <summary>Starts them; nothing where there is no browser, for then every test is skipped.</summary>
    public async Task InitializeAsync()
    {
        if (Chromium.Find() is null)
            return;
        _world = await LiveWorld.StartAsync(5, "beijing", "hangzhou");
        var browser = Chromium.LaunchAsync();
        _service = await _world.RunAsync(TwoClusters);
        _browser = await browser;
        await _service.UntilAsync(() => Task.FromResult(_world.NodesBought == 4), "buying two nodes each");
        foreach (var cluster in new[] { "beijing", "hangzhou" })
            _world.Cloud.SetLoad(cluster, "transcode", 14);
        await UntilAsync(fleet => fleet.Approvals.Count == 2 && fleet.Clusters.All(cluster => cluster.Groups is [{ Ready: 2 }]), "asking for both clusters with all nodes Ready");
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        if (_service is not null)
            await _service.DisposeAsync();
        if (_world is not null)
            await _world.DisposeAsync();
    }

    private static void TwoClusters(JsonObject settings)
    {
        settings["Clusters"]![0]!["NodeGroups"]![0]!["Limits"]!["ApprovalAbove"] = 500;
        var other = settings["Clusters"]![0]!.ToJsonString().Replace("beijing\\u0022", "hangzhou\\u0022", StringComparison.Ordinal).Replace("\"beijing\"", "\"hangzhou\"", StringComparison.Ordinal).Replace("\"C1\"", "\"C2\"", StringComparison.Ordinal);
        settings["Clusters"]!.AsArray().Add(JsonNode.Parse(other));
    }
}
