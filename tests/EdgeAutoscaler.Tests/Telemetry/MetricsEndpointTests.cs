using EdgeAutoscaler.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace EdgeAutoscaler.Tests.Telemetry;

public sealed class MetricsEndpointTests
{
    [Fact]
    public async Task MapAutoscalerMetrics_FirstScrape_AnswersWithTheServicesOwnMetricsOnly()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddAutoscalerMetrics(new MetricsHome());
        await using var app = builder.Build();
        app.MapAutoscalerMetrics();
        await app.StartAsync();

        using var client = new HttpClient();
        var response = await client.GetAsync(new Uri(app.Urls.Single() + "/metrics"));

        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        var text = await response.Content.ReadAsStringAsync();
        Assert.Contains("edge_autoscaler_build_info{", text, StringComparison.Ordinal);
        Assert.All(
            text.Split('\n').Where(line => line.Length > 0 && line[0] != '#'),
            line => Assert.StartsWith("edge_autoscaler_", line, StringComparison.Ordinal));
    }
}
