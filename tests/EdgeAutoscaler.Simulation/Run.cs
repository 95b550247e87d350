using EdgeAutoscaler.Core.Capacity;

namespace EdgeAutoscaler.Simulation;

/// <summary>One seeded run of the whole service.</summary>
internal sealed class Run : IAsyncDisposable
{
    private const int StepsOfADay = 144;
    private const int LinesShown = 40;
    private static readonly TimeSpan StepLength = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestInDoubt = TimeSpan.FromHours(12);
    private readonly LedgerDirectory _directory = new();
    private readonly int _seed;
    private readonly World _world;
    private readonly LedgerCheck _check;
    private Service? _service;

    private Run(int seed, Odds odds)
    {
        _seed = seed;
        _world = new World(seed, odds);
        _check = new LedgerCheck(_world);
    }

    /// <summary>Plays days of cycles and checks every invariant after every step.</summary>
    public static async Task<RunReport> PlayAsync(int seed, int days, Odds? odds = null)
    {
        await using var run = new Run(seed, odds ?? Odds.Usual);
        return await run.PlayAsync(days);
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
            await _service.DisposeAsync();
        _directory.Dispose();
    }

    private async Task<RunReport> PlayAsync(int days)
    {
        var start = _world.Now;
        await RestartAsync();
        for (var step = 1; step <= days * StepsOfADay; step++)
        {
            // A pause of the process may have eaten some of the step.
            _world.Clock.Advance(start + (step * StepLength) - _world.Now);
            try
            {
                await StepAsync();
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException(
                    $"Seed {_seed}, step {step}, {problem.Message}\nThe last events:\n{string.Join('\n', _world.Log.Lines.TakeLast(LinesShown))}",
                    problem);
            }
        }

        var purchases = _world.Witness.Purchases;
        return new RunReport(
            _seed, days, purchases.Sum(purchase => purchase.Calls), purchases.Sum(purchase => purchase.Order?.Nodes.Length ?? 0), _world.Log.Lines, _world.Log.Faults);
    }

    private async Task StepAsync()
    {
        _world.Load.Advance(_world.Fleet.Clusters.SelectMany(cluster => cluster.NodeGroups));
        foreach (var cluster in _world.Fleet.Clusters.ToList())
        {
            await AliveOrNotAsync(service => service.CycleAsync(cluster));
            _world.Clock.Advance(TimeSpan.FromSeconds(20));
            await AliveOrNotAsync(service => service.TrackAsync(cluster));
            ReplaceIfBlocked(cluster);
        }

        if (_world.Dice.Chance(_world.Odds.Restart))
        {
            _world.Log.Add(Fault.Restart, "");
            await RestartAsync();
        }
    }

    private async Task AliveOrNotAsync(Func<Service, Task> act)
    {
        try
        {
            await act(_service!);
        }
        catch (ProcessCrash)
        {
            await RestartAsync();
        }

        await _check.RunAsync(_service!.Ledger);
    }

    private async Task RestartAsync()
    {
        if (_service is not { } old)
        {
            _service = await Service.StartAsync(_world, _directory.File);
            return;
        }

        var before = await Restarts.PictureAsync(old.Ledger, _world.Fleet, _world.Now);
        await old.DisposeAsync();
        _service = await Service.StartAsync(_world, _directory.File);
        Restarts.CheckReopened(before, await Restarts.PictureAsync(_service.Ledger, _world.Fleet, _world.Now));
    }

    // Nothing resolves a purchase in doubt yet: its cluster buys nothing for good.
    private void ReplaceIfBlocked(ManagedCluster cluster)
    {
        if (_world.Witness.Of(cluster.Name).FirstOrDefault(purchase => purchase.IsInDoubt && purchase.MarkedAt < _world.Now - LongestInDoubt) is not { } doubtful)
            return;
        var next = _world.Fleet.Replace(cluster);
        _world.Load.Advance(next.NodeGroups);
        _world.Log.Add($"{next.Name} replaces {cluster.Name}, which {doubtful} blocks");
    }
}
