using System.Data.Common;

namespace EdgeAutoscaler.Simulation.Process;

/// <summary>A second replica on the same ledger. It acts only while the first one stands still in the middle of something.</summary>
internal sealed class Rival(SimulatedWorld world) : IAsyncDisposable
{
    private static readonly TimeSpan StepLength = TimeSpan.FromMinutes(10);
    private Service? _service;
    private bool _acts;

    /// <summary>Whether it is alive, and which process it is.</summary>
    public Service? Service => _service;

    /// <summary>Runs cycles and looks for a while.</summary>
    public async Task LiveAsync(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            world.Clock.Advance(StepLength);
            world.Load.Advance();
            await ActAsync();
        }
    }

    /// <summary>Runs one cycle and one look for every cluster, unless it is the one that stands still.</summary>
    public async Task ActAsync()
    {
        if (_acts)
            return;
        _acts = true;
        try
        {
            _service ??= await Service.StartAsync(world, hasRival: false);
            foreach (var cluster in world.Fleet.Clusters)
            {
                await _service.CycleAsync(cluster);
                await _service.TrackAsync(cluster);
                await world.Check.RunAsync(_service);
            }
        }
        catch (ProcessCrash)
        {
            await DisposeAsync();
        }
        catch (Exception exception) when (exception is DbException or OperationCanceledException)
        {
            world.Log.Add($"the second replica failed: {exception.Message}");
        }
        finally
        {
            _acts = false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
            await _service.DisposeAsync();
        _service = null;
    }
}
