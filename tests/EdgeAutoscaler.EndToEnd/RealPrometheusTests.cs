using System.Text.Json.Nodes;
using EdgeAutoscaler.EndToEnd.Service;
using EdgeAutoscaler.Testing;

namespace EdgeAutoscaler.EndToEnd;

/// <summary>The service against a real Prometheus that scrapes a load exporter.</summary>
public sealed class RealPrometheusTests
{
    [PrometheusFact]
    public async Task Run_LoadQueriedFromPrometheus_BuysWhatItAsksForAndStopsTrustingItWhenTheExporterDies()
    {
        await using var world = await LiveWorld.StartAsync(load: 0);
        var exporter = await LoadExporter.StartAsync(cores: 10);
        await using var prometheus = await PrometheusServer.StartAsync(exporter.Address);
        await using var service = await world.RunAsync(settings => Ask(settings, prometheus.Address));

        await service.UntilAsync(async () => await service.MetricAsync("edge_autoscaler_nodes", "state=\"ready\"") == 4, "at 4 Ready nodes");
        Assert.Equal(4, Assert.Single(world.Cloud.Purchases).Count);
        Assert.Equal(10, await service.MetricAsync("edge_autoscaler_load"));

        await exporter.DisposeAsync();
        await service.UntilAsync(async () => (await service.StatusAsync()).Clusters[0].Groups[0].Outcome == "no_data", "without data");
        Assert.Equal(4, world.NodesBought);
    }

    private static void Ask(JsonObject settings, Uri prometheus)
    {
        settings["LoadSources"]!["prometheus"]!["Address"] = prometheus.ToString();
        var signal = settings["Clusters"]![0]!["NodeGroups"]![0]!["Signals"]!["cpu"]!;
        signal["Query"] = "sum(avg_over_time(busy_cores{group=\"transcode\"}[1m]))";
        signal["FreshnessQuery"] = "max(timestamp(busy_cores{group=\"transcode\"}))";
        signal["MinSeries"] = 1;
        signal["MaxAge"] = "00:00:05";
    }
}
