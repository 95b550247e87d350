using System.Text.Json.Nodes;

namespace EdgeAutoscaler.EndToEnd.Service;

/// <summary>Does to one replica what machines do to processes: ends it, suspends it, starts it again, at random moments.</summary>
/// <param name="world">The world.</param>
/// <param name="name">Name of the replica.</param>
/// <param name="dice">Decides.</param>
/// <param name="starts">Held by whoever starts a replica, or takes away what it needs to start.</param>
/// <param name="change">What is special about the configuration.</param>
internal sealed class Tormentor(ReplicaWorld world, string name, Random dice, SemaphoreSlim starts, Action<JsonObject> change)
{
    private ServiceProcess? _replica;

    public int Kills { get; private set; }

    public int Stops { get; private set; }

    public int Restarts { get; private set; }

    /// <summary>Torments the replica until it is told to stop, and leaves it running.</summary>
    public async Task RunAsync(CancellationToken enough)
    {
        await StartAsync();
        while (!enough.IsCancellationRequested)
        {
            await WaitAsync(1000, 15000);
            Assert.False(_replica!.HasExited, $"Replica {name} ended by itself:\n{_replica.Output}");
            switch (dice.Next(10))
            {
                case < 5:
                    Kills++;
                    await _replica.KillAsync();
                    await WaitAsync(0, 4000);
                    await StartAsync();
                    break;
                case < 9:
                    Stops++;
                    await _replica.SignalAsync("STOP");
                    await WaitAsync(500, 9000);
                    await _replica.SignalAsync("CONT");
                    break;
                default:
                    Restarts++;
                    Assert.Equal(0, await _replica.StopAsync());
                    await StartAsync();
                    break;
            }
        }
    }

    private async Task StartAsync()
    {
        await starts.WaitAsync();
        try
        {
            _replica = await world.RunAsync(name, change);
        }
        finally
        {
            starts.Release();
        }
    }

    private Task WaitAsync(int from, int to) => Task.Delay(dice.Next(from, to));
}
