using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using EdgeAutoscaler.Adapters.Prometheus;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

/// <summary>An HTTP server on a free port that answers each query as the test says, and remembers what it was asked.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Func<AskedQuery, RequestDelegate> _script;
    private readonly ConcurrentQueue<AskedQuery> _asked = new();

    private ScriptedServer(WebApplication app, Func<AskedQuery, RequestDelegate> script)
    {
        _app = app;
        _script = script;
    }

    public Uri Address => new(_app.Urls.First());

    public IReadOnlyCollection<AskedQuery> Asked => _asked;

    public PrometheusOptions Options => new() { Name = "prometheus", Address = Address };

    public static async Task<ScriptedServer> StartAsync(
        Func<AskedQuery, RequestDelegate> script, X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"{(certificate is null ? "http" : "https")}://127.0.0.1:0");
        if (certificate is not null)
            builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        builder.Logging.ClearProviders();
        var server = new ScriptedServer(builder.Build(), script);
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        return server;
    }

    public static Task<ScriptedServer> StartAsync(RequestDelegate answer) => StartAsync(_ => answer);

    public PrometheusLoadSource Source(TimeProvider? clock = null, ILoadSourceObserver? observer = null) =>
        PrometheusLoadSource.Create(Options, clock ?? Reading.Clock(), observer ?? new NullLoadSourceObserver());

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var parameters = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        if (request.HasFormContentType)
        {
            foreach (var (name, value) in await request.ReadFormAsync())
                parameters[name] = value.ToString();
        }

        var asked = new AskedQuery(request.Method, request.Path, parameters, request.Headers.Authorization);
        _asked.Enqueue(asked);
        await _script(asked)(context);
    }
}
