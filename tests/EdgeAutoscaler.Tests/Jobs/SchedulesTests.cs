using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Jobs;
using EdgeAutoscaler.Tests.Cycle;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EdgeAutoscaler.Tests.Jobs;

public sealed class SchedulesTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Stop_WhileAPurchaseIsBeingSent_SeesItThroughAndRecordsIt()
    {
        await using var bench = await CycleBench.StartAsync();
        var (sending, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        bench.Cloud.WhileSending = async _ =>
        {
            sending.SetResult();
            await answer.Task;
        };
        using var host = HostOf(bench);
        await host.StartAsync();
        await sending.Task.WaitAsync(Deadline);

        var stopped = host.StopAsync();
        Assert.False(stopped.IsCompleted);
        answer.SetResult();
        await stopped.WaitAsync(Deadline);

        var intent = Assert.Single(await bench.Ledger.ReadIntentsAsync(10, default));
        Assert.Equal((IntentState.Accepted, "T-1"), (intent.State, intent.TaskId));
    }

    [Fact]
    public async Task Stop_WhileAPurchaseIsOnlyPrepared_EndsTheCycleAndBuysNothing()
    {
        await using var bench = await CycleBench.StartAsync();
        var preparing = new TaskCompletionSource();
        bench.Cloud.WhileListingTasks = async cancellationToken =>
        {
            preparing.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        };
        using var host = HostOf(bench);
        await host.StartAsync();
        await preparing.Task.WaitAsync(Deadline);

        await host.StopAsync().WaitAsync(Deadline);

        Assert.Empty(bench.Cloud.Purchases);
        Assert.Empty(await bench.Ledger.ReadIntentsAsync(10, default));
    }

    private static IHost HostOf(CycleBench bench)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = 2 * Deadline);
        builder.Services.AddLogging()
            .AddSingleton(bench.Clocks)
            .AddSingleton(bench.Options)
            .AddSingleton<ICycleObserver>(bench.Observer)
            .AddSingleton(new ManagedFleet([bench.Runtime]))
            .AddSingleton(bench.NewCycle())
            .AddSingleton<CycleRunner>()
            .AddSingleton(bench.Tracker)
            .AddSingleton<TrackingRunner>()
            .AddSchedules([bench.Runtime.Cluster.Name], TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        return builder.Build();
    }
}
