using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Testing.Receivers;

/// <summary>A local server that takes notifications, answers as the test says and remembers what it got.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Func<int, ReceiverReply> _script;
    private readonly ConcurrentQueue<ReceivedMessage> _messages = new();
    private int _count;

    private Receiver(Func<int, ReceiverReply> script, X509Certificate2? certificate)
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

    public IReadOnlyList<ReceivedMessage> Messages => [.. _messages];

    /// <summary>Starts one.</summary>
    /// <param name="script">Its answer to the first, second, … message.</param>
    /// <param name="certificate">Its certificate, when it speaks TLS.</param>
    public static async Task<Receiver> StartAsync(Func<int, ReceiverReply> script, X509Certificate2? certificate = null)
    {
        var receiver = new Receiver(script, certificate);
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>Starts one that gives these answers one after the other, and the last for ever.</summary>
    public static Task<Receiver> StartAsync(params ReceiverReply[] replies) => StartAsync(index => replies[Math.Min(index, replies.Length - 1)]);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        _messages.Enqueue(new ReceivedMessage(context.Request.Method, context.Request.GetEncodedPathAndQuery(), headers, await body.ReadToEndAsync()));
        var reply = _script(Interlocked.Increment(ref _count) - 1);
        if (reply.Silent)
        {
            var gone = new TaskCompletionSource();
            await using var registration = context.RequestAborted.Register(gone.SetResult);
            await gone.Task;
            return;
        }

        context.Response.StatusCode = reply.Status;
        if (reply.RetryAfter is { } wait)
            context.Response.Headers.RetryAfter = wait;
        if (reply.Location is { } location)
            context.Response.Headers.Location = location;
        await context.Response.WriteAsync(reply.Body);
    }
}
