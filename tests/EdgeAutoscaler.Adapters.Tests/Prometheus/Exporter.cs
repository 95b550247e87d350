using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

/// <summary>A program that exposes what two edge nodes do: a steady gauge, and a counter that grows with every scrape.</summary>
internal sealed class Exporter : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _scrapes;

    private Exporter(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<Exporter> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var exporter = new Exporter(builder.Build());
        exporter._app.Run(context => context.Response.WriteAsync(exporter.Metrics()));
        await exporter._app.StartAsync();
        return exporter;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private string Metrics() => string.Create(CultureInfo.InvariantCulture, $$"""
        # TYPE edge_sessions gauge
        edge_sessions{node="a"} 30
        edge_sessions{node="b"} 12
        # TYPE edge_requests_total counter
        edge_requests_total{node="a"} {{10 * Interlocked.Increment(ref _scrapes)}}

        """);
}
