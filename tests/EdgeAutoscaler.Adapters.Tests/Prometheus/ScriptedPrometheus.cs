using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

/// <summary>A local HTTP server that answers as the test says and remembers what it was asked.</summary>
public sealed class ScriptedPrometheus : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Func<SeenRequest, Reply> _script;
    private readonly ConcurrentQueue<SeenRequest> _seen = new();
    private int _inFlight;
    private int _mostInFlight;

    private ScriptedPrometheus(Func<SeenRequest, Reply> script, X509Certificate2? certificate)
    {
        _script = script;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
                listen.UseHttps(certificate);
        }));
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public Uri Address => new(_app.Urls.Single());

    public IReadOnlyList<SeenRequest> Seen => [.. _seen];

    public int MostInFlight => _mostInFlight;

    public static async Task<ScriptedPrometheus> StartAsync(Func<SeenRequest, Reply> script, X509Certificate2? certificate = null)
    {
        var server = new ScriptedPrometheus(script, certificate);
        await server._app.StartAsync();
        return server;
    }

    public static Task<ScriptedPrometheus> StartAsync(Reply always) => StartAsync(_ => always);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var inFlight = Interlocked.Increment(ref _inFlight);
        InterlockedMax(ref _mostInFlight, inFlight);
        try
        {
            var seen = await SeeAsync(context.Request);
            _seen.Enqueue(seen);
            await SendAsync(context, _script(seen));
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
        }
    }

    private static async Task<SeenRequest> SeeAsync(HttpRequest request)
    {
        var form = HttpMethods.IsPost(request.Method)
            ? (await request.ReadFormAsync()).ToDictionary(pair => pair.Key, pair => pair.Value.ToString())
            : request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        var authorization = request.Headers.Authorization.ToString();
        return new SeenRequest(request.Method, request.Path, form, authorization.Length == 0 ? null : authorization);
    }

    private static async Task SendAsync(HttpContext context, Reply reply)
    {
        if (reply.Silent)
        {
            var gone = new TaskCompletionSource();
            await using var registration = context.RequestAborted.Register(gone.SetResult);
            await gone.Task;
            return;
        }

        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = "application/json";
        if (reply.Location is not null)
            context.Response.Headers.Location = reply.Location;
        if (reply.Truncated)
            context.Response.ContentLength = reply.Body.Length + 100;
        await context.Response.WriteAsync(reply.Body);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int seen;
        while (value > (seen = Volatile.Read(ref most)) && Interlocked.CompareExchange(ref most, value, seen) != seen)
        {
        }
    }
}
