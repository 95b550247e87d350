using System.Net;
using System.Net.Sockets;
using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Tests.Hosting;

public sealed class ServiceRunTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task ToTheEndAsync_ABackgroundServiceBreaks_StopsAndFails()
    {
        var app = AppWith(services => services.AddHostedService<Breaking>());

        Assert.Equal(ExitCodes.Failed, await ServiceRun.ToTheEndAsync(app, () => { }, TextWriter.Null, default).WaitAsync(Patience));
    }

    [Fact]
    public async Task ToTheEndAsync_ABackgroundServiceBreaksAtOnce_Fails()
    {
        var app = AppWith(services => services.AddHostedService<BreakingAtOnce>());

        Assert.Equal(ExitCodes.Failed, await ServiceRun.ToTheEndAsync(app, () => { }, TextWriter.Null, default).WaitAsync(Patience));
    }

    [Fact]
    public async Task ToTheEndAsync_ToldToStop_IsDone()
    {
        var app = AppWith(services => services.AddHostedService<Working>());
        using var stop = new CancellationTokenSource();
        app.Lifetime.ApplicationStarted.Register(stop.Cancel);

        Assert.Equal(ExitCodes.Done, await ServiceRun.ToTheEndAsync(app, () => { }, TextWriter.Null, stop.Token).WaitAsync(Patience));
    }

    [Fact]
    public async Task ToTheEndAsync_TheAddressIsTaken_FailsAndSaysSo()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var error = new StringWriter();

        var code = await ServiceRun.ToTheEndAsync(AppWith(_ => { }, ((IPEndPoint)other.LocalEndpoint).Port), () => { }, error, default).WaitAsync(Patience);

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("can't listen", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToTheEndAsync_Ended_HasDisposedOfTheServices()
    {
        var disposed = new Disposed();
        var app = AppWith(services => services.AddSingleton<Disposed>(_ => disposed).AddHostedService<BreakingAtOnce>());
        app.Services.GetRequiredService<Disposed>();

        await ServiceRun.ToTheEndAsync(app, () => { }, TextWriter.Null, default).WaitAsync(Patience);

        Assert.True(disposed.IsDisposed);
    }

    private static WebApplication AppWith(Action<IServiceCollection> add, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        add(builder.Services);
        return builder.Build();
    }

    private sealed class Disposed : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }

    private sealed class Breaking(IHostApplicationLifetime lifetime) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
            await started.Task;
            throw new InvalidOperationException("broken");
        }
    }

    private sealed class BreakingAtOnce : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => throw new InvalidOperationException("broken");
    }

    private sealed class Working : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Delay(Timeout.Infinite, stoppingToken);
    }
}
