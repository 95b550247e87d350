using EdgeAutoscaler.EndToEnd.Service;

namespace EdgeAutoscaler.EndToEnd.Matrix;

/// <summary>A service that dies and is started again, until what it bought is exactly what was needed.</summary>
internal static class Lives
{
    private const decimal Price = 230;

    // A life mostly waits; more at once than cores still leaves the fuse its time.
    private const int AtOnce = 4;

    /// <summary>Rounds to each failpoint: a few in the gate, many by <c>KILL_ROUNDS</c>.</summary>
    public static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("KILL_ROUNDS"), out var rounds) ? rounds : 2;

    /// <summary>Plays the same lives several times over, some at once.</summary>
    public static Task RepeatAsync(Func<int, Task> round) => Parallel.ForEachAsync(
        Enumerable.Range(0, Rounds),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
        async (number, _) => await round(number));

    /// <summary>Lives that end at one failpoint after the other; the last one is undisturbed.</summary>
    public static async Task EndingAtAsync(params string[] failpoints)
    {
        await using var world = await LiveWorld.StartAsync();
        foreach (var failpoint in failpoints)
            await ServiceProcess.DieAsync(world.Configuration(LiveWorld.Hurry), world.Environment, failpoint);
        await UndisturbedAsync(world);
    }

    /// <summary>A life that is left alone: it ends up with the four nodes that are needed, and buys the next four when they are.</summary>
    public static async Task UndisturbedAsync(LiveWorld world)
    {
        await using var service = await world.RunAsync(LiveWorld.Hurry);
        await SettleAsync(world, service, nodes: 4);
        world.Cloud.SetLoad("beijing", "transcode", 20);
        await SettleAsync(world, service, nodes: 8);
        await service.CyclesAsync(2);
        Assert.Equal(8, world.NodesBought);
    }

    /// <summary>Waits until all that is needed is bought and nothing is open, and checks the books.</summary>
    public static async Task SettleAsync(LiveWorld world, ServiceProcess service, int nodes)
    {
        await service.UntilAsync(
            async () => world.NodesBought >= nodes && (await LedgerView.ReadAsync(world)).IsSettled, $"settled with {nodes} nodes");

        Assert.Equal(nodes, world.NodesBought);
        (await LedgerView.ReadAsync(world)).AssertAccountsFor(world, Price);
    }
}
