using System.Data.Common;
using System.Diagnostics;

namespace EdgeAutoscaler.Simulation;

/// <summary>One seeded run of the whole service.</summary>
internal sealed class Run : IAsyncDisposable
{
    private const int StepsOfADay = 144;
    private const int QuietSteps = 90;
    private const int LinesShown = 60;
    private static readonly TimeSpan StepLength = TimeSpan.FromMinutes(10);
    private readonly int _seed;
    private readonly SimulatedWorld _world;
    private readonly Weather _weather;
    private readonly Operator _operator;
    private readonly LivenessCheck _liveness;
    private Service? _service;

    private Run(int seed, Odds odds)
    {
        _seed = seed;
        _world = new SimulatedWorld(seed, odds);
        _weather = new Weather(_world);
        _operator = new Operator(_world);
        _liveness = new LivenessCheck(_world);
    }

    /// <summary>Plays days of cycles full of faults and some quiet hours after them, and checks every invariant after every step.</summary>
    public static async Task<RunReport> PlayAsync(int seed, int days, Odds? odds = null)
    {
        await using var run = new Run(seed, odds ?? Odds.Usual);
        return await run.PlayAsync(days);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _world.Home.DisposeAsync();
    }

    private async Task<RunReport> PlayAsync(int days)
    {
        var watch = Stopwatch.StartNew();
        var start = _world.Now;
        var steps = days * StepsOfADay;
        for (var step = 1; step <= steps + QuietSteps; step++)
        {
            // A pause of the process may have eaten some of the step, or several.
            var ahead = start + (step * StepLength) - _world.Now;
            if (ahead > TimeSpan.Zero)
                _world.Clock.Advance(ahead);
            await ToldAsync(step, async () =>
            {
                if (step == steps + 1)
                    await QuietAsync();
                await StepAsync(step);
                if (step > steps + 1)
                    _liveness.Run();
            });
        }

        await ToldAsync(steps + QuietSteps, async () => await _world.Check.RunInFullAsync());
        return RunReport.Of(_seed, days * _world.Fleet.Clusters.Length, _world, watch.Elapsed);
    }

    private async Task ToldAsync(int step, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException(
                $"Seed {_seed}, step {step}, {problem.Message}\nThe last events:\n{string.Join('\n', _world.Log.Lines.TakeLast(LinesShown))}",
                problem);
        }
    }

    private async Task StepAsync(int step)
    {
        if (_world.Odds.Restart > 0)
            await GuardedAsync(() => _weather.AdvanceAsync(_service));
        if (_weather.TakeReboot())
            await RestartAsync();
        _world.Load.Advance();
        if (_service is null)
            await StartAsync();
        foreach (var cluster in _world.Fleet.Clusters)
        {
            // Two schedules that know nothing of each other.
            var tracksFirst = _world.Dice.Chance(0.3);
            await ActAsync(service => tracksFirst ? service.TrackAsync(cluster) : service.CycleAsync(cluster));
            _world.Clock.Advance(TimeSpan.FromSeconds(20));
            await ActAsync(service => tracksFirst ? service.CycleAsync(cluster) : service.TrackAsync(cluster));
        }

        if (_service?.Rival is { } rival && _world.Strikes(_world.Odds.SecondReplica, Fault.SecondReplica))
            await rival.ActAsync();
        if (_service is { } alive && (_operator.IsAlert || step % 6 == 0))
            await GuardedAsync(() => _operator.ActAsync(alive));
        if (step % StepsOfADay == 0)
            await EveryDayAsync();
        await ChangeAsync();
    }

    private async Task EveryDayAsync()
    {
        await ActAsync(service => service.Ledger.RetainAsync(service.Clocks.Now, default));
        if (_service is not null)
            await _world.Check.RunInFullAsync();
    }

    // What happens to the machine between two steps.
    private async Task ChangeAsync()
    {
        if (_world.Dice.Chance(_world.Odds.LedgerCopied))
            _world.Home.Copy();
        if (_world.Dice.Chance(_world.Odds.LedgerRestored))
            await RestoreAsync();
        else if (_world.Strikes(_world.Odds.Restart, Fault.Restart))
            await RestartAsync();
    }

    private async Task ActAsync(Func<Service, Task> act)
    {
        _service?.Connection.NextStep();
        var examined = _service is { } service && await GuardedAsync(() => act(service)) ? service : null;
        if (_service is not null || _world.Home.IsShared)
            await _world.Check.RunAsync(examined);
    }

    /// <summary>Does something that the process may die of, or merely report.</summary>
    /// <returns>Whether it went well.</returns>
    private async Task<bool> GuardedAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (ProcessCrash)
        {
            await RestartAsync();
        }
        catch (Exception exception) when (exception is DbException or OperationCanceledException)
        {
            _world.Log.Add($"failed: {exception.Message}");
        }

        return false;
    }

    private async Task RestartAsync()
    {
        if (_service is null)
            return;
        var before = await Restarts.PictureAsync(_world);
        await StopAsync();
        await StartAsync();
        if (_service is not null)
            Restarts.CheckSame(before, await Restarts.PictureAsync(_world));
    }

    private async Task StopAsync()
    {
        if (_service is not { } old)
            return;
        _service = null;
        if (old.Rival is { } rival)
            await rival.DisposeAsync();
        await old.DisposeAsync();
    }

    // A start may fail like anything else; the next step tries again.
    private async Task StartAsync()
    {
        if (_world.Dice.Chance(0.5))
            _world.Fleet.RaiseLimits();
        else if (_world.Strikes(_world.Odds.LimitLowered, Fault.LimitLowered))
            _world.Fleet.LowerLimits(_world.Dice);
        try
        {
            _service = await Service.StartAsync(_world, hasRival: true);
            await _world.Check.RefreshAsync();
        }
        catch (Exception exception) when (exception is DbException or ProcessCrash)
        {
            _world.Log.Add($"the service didn't start: {exception.Message}");
        }
    }

    private async Task RestoreAsync()
    {
        await StopAsync();
        if (await _world.Home.RestoreAsync())
        {
            _world.Log.Add(Fault.LedgerRestored, "");
            _world.Witness.ForgetSpent();
            _world.Witness.LedgerReplaced();
            if (_world.Strikes(0.3, Fault.MarkerDeleted))
                _world.Home.DeleteMarker();
        }

        await StartAsync();
    }

    private async Task QuietAsync()
    {
        _world.Log.Add("faults cease");
        _world.Odds = Odds.Quiet;
        _weather.Clear();
        _operator.IsAlert = true;
        if (_service is null)
            await StartAsync();
        else
            await RestartAsync();
        var word = new Core.Purchasing.OperatorWord("operator", "done", _world.Now);
        foreach (var cluster in _world.Fleet.Clusters)
        {
            await _service!.Ledger.ResumeAsync(cluster.Name, null, word, default);
            foreach (var group in cluster.NodeGroups)
                await _service!.Ledger.ResumeAsync(cluster.Name, group.Name, word, default);
        }
    }
}
