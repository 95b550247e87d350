using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.EndToEnd.Service;

/// <summary>An exporter of busy cores, for a real Prometheus to scrape.</summary>
internal sealed class LoadExporter : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoadExporter(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>Starts an exporter of four nodes that share a load evenly.</summary>
    public static async Task<LoadExporter> StartAsync(double cores)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var lines = Enumerable.Range(0, 4).Select(node => string.Create(CultureInfo.InvariantCulture, $"busy_cores{{group=\"transcode\",node=\"{node}\"}} {cores / 4}\n"));
        app.Run(context => context.Response.WriteAsync("# TYPE busy_cores gauge\n" + string.Concat(lines)));
        await app.StartAsync();
        return new LoadExporter(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
