using EdgeAutoscaler.EndToEnd.Service;
using EdgeAutoscaler.Testing;

namespace EdgeAutoscaler.EndToEnd;

/// <summary>The demo, as the first command of the README starts it.</summary>
public sealed class DemoTests
{
    [Fact]
    public async Task Run_Demo_BuysWithinThirtySecondsAndHasTheNodesReadyWithinThirtyMore()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var environment = new Dictionary<string, string> { ["Autoscaler__Listen"] = address.GetLeftPart(UriPartial.Authority) };
        await using var service = await ServiceProcess.StartAsync(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), address, environment);

        await service.UntilAsync(async () => await service.MetricAsync("edge_autoscaler_purchases_total", "outcome=\"accepted\"") >= 1, "buying", TimeSpan.FromSeconds(30));
        await service.UntilAsync(async () => await service.MetricAsync("edge_autoscaler_lead_time_seconds_count") >= 1, "with a bought node Ready", TimeSpan.FromSeconds(30));

        Assert.Contains("DEMO", await service.GetAsync("/"), StringComparison.Ordinal);
        Assert.Equal(1, await service.MetricAsync("edge_autoscaler_mode", "mode=\"demo\""));
        Assert.Contains("beijing/transcode", service.Output, StringComparison.Ordinal);
    }
}
