using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

/// <summary>A target to scrape: a counter that grows by a hundred each time it is looked at.</summary>
public sealed class Exporter : IAsyncDisposable
{
    private readonly WebApplication _app;
    private long _total;

    private Exporter(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<Exporter> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var exporter = new Exporter(app);
        app.Run(context => context.Response.WriteAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"# TYPE load_total counter\nload_total{{pool=\"a\"}} {Interlocked.Add(ref exporter._total, 100)}\n")));
        await app.StartAsync();
        return exporter;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
