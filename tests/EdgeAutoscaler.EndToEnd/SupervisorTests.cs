using System.Diagnostics;
using EdgeAutoscaler.EndToEnd.Service;

namespace EdgeAutoscaler.EndToEnd;

/// <summary>What a supervisor hears of the service on its notification socket.</summary>
public sealed class SupervisorTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_NotifySocket_HearsReadyThenSignsOfLifeThenStopping(bool isAbstract)
    {
        var folder = Directory.CreateTempSubdirectory("edge-autoscaler-notify-");
        try
        {
            using var socket = new NotifySocket(isAbstract ? $"@edge-autoscaler-{Guid.NewGuid():N}" : Path.Combine(folder.FullName, "notify"));
            await using var world = await LiveWorld.StartAsync();
            await using var service = await world.RunAsync(environment: new() { ["NOTIFY_SOCKET"] = socket.Address, ["WATCHDOG_USEC"] = "400000" });

            var beforeReady = await socket.ReceiveUntilAsync("READY=1");
            var watch = Stopwatch.StartNew();
            for (var sign = 0; sign < 6; sign++)
                Assert.Equal("WATCHDOG=1", await socket.ReceiveAsync());
            var time = watch.Elapsed;
            Assert.Equal(0, await service.StopAsync());
            var beforeStopping = await socket.ReceiveUntilAsync("STOPPING=1");

            Assert.All(beforeReady.Concat(beforeStopping), message => Assert.Equal("WATCHDOG=1", message));
            // Signs that piled up before this test looked come at once; those after them every 0.2 s.
            Assert.True(time < TimeSpan.FromSeconds(10), $"six signs of life took {time}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Run_WatchdogOfAnotherProcess_IsNotAnswered()
    {
        using var socket = new NotifySocket($"@edge-autoscaler-{Guid.NewGuid():N}");
        await using var world = await LiveWorld.StartAsync();
        await using var service = await world.RunAsync(environment: new() { ["NOTIFY_SOCKET"] = socket.Address, ["WATCHDOG_USEC"] = "400000", ["WATCHDOG_PID"] = "1" });
        await service.CyclesAsync(2);
        await service.StopAsync();

        Assert.Equal(["READY=1"], await socket.ReceiveUntilAsync("STOPPING=1"));
    }

    [Fact]
    public async Task Run_SupervisorThatIsGone_RunsAllTheSame()
    {
        await using var world = await LiveWorld.StartAsync();
        await using var service = await world.RunAsync(environment: new() { ["NOTIFY_SOCKET"] = "/nonexistent/notify", ["WATCHDOG_USEC"] = "400000" });
        await service.CyclesAsync(2);

        Assert.Equal(0, await service.StopAsync());
    }
}
