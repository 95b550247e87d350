using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Trace;

namespace EdgeAutoscaler.Tests.Telemetry;

public sealed class TracingTests
{
    [Fact]
    public async Task Cycle_CollectorIsConfigured_ItsSpansArriveAndNameTheCluster()
    {
        var received = new ConcurrentQueue<(string Request, string Body)>();
        await using var collector = await CollectorAsync(received);
        await using (var services = Services(new Uri($"{collector.Urls.Single()}/otel")))
        {
            services.GetRequiredService<TracerProvider>();
            using var cycle = CycleTrace.Begin("cycle", "beijing");
            await CycleTrace.ReadAsync("read load", () => Task.FromResult(1));
            CycleTrace.Ended(cycle, CycleResult.TimedOut);
        }

        var text = string.Concat(received.Select(one => one.Body));
        Assert.All(received, one => Assert.Equal("POST /otel/v1/traces application/x-protobuf", one.Request));
        Assert.All(["edge-autoscaler", "7.8.9", "cycle", "read load", "beijing", "TimedOut"], word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_Fails_TheSpanSaysTheKindOfErrorAndNotItsText()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == CycleTrace.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        Activity? ended = null;
        listener.ActivityStopped = activity => ended = activity.OperationName == "read secrets" ? activity : ended;
        ActivitySource.AddActivityListener(listener);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            CycleTrace.ReadAsync<int>("read secrets", () => throw new InvalidOperationException("the password is hunter2")));

        Assert.Equal((ActivityStatusCode.Error, "InvalidOperationException"), (ended!.Status, ended.StatusDescription));
        Assert.DoesNotContain(ended.Events, happened => happened.Name == "exception");
    }

    [Fact]
    public void Add_NoCollector_AddsNothing()
    {
        using var services = Services(null);

        Assert.Null(services.GetService<TracerProvider>());
    }

    private static ServiceProvider Services(Uri? endpoint) => new ServiceCollection().AddLogging().AddCycleTracing(endpoint, "7.8.9").BuildServiceProvider();

    private static async Task<WebApplication> CollectorAsync(ConcurrentQueue<(string Request, string Body)> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.Enqueue(($"{context.Request.Method} {context.Request.Path} {context.Request.ContentType}", Encoding.Latin1.GetString(body.ToArray())));
            context.Response.StatusCode = StatusCodes.Status200OK;
        });
        await app.StartAsync();
        return app;
    }
}
