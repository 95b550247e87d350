using EdgeAutoscaler.EndToEnd.Service;

namespace EdgeAutoscaler.EndToEnd.Matrix;

/// <summary>A service that dies and is started again, until what it bought is exactly what was needed.</summary>
internal static class Lives
{
    private const decimal Price = 230;

    // A life mostly waits; more at once than cores still leaves the fuse its time.
    private const int AtOnce = 4;

    private const int NodesOfALife = 4;

    // Each starts with an empty ledger; the lives in it follow each other on what the one before has left.
    private const int MostWorlds = 5;

    /// <summary>Rounds to each failpoint: a few in the gate, many by <c>KILL_ROUNDS</c>.</summary>
    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("KILL_ROUNDS"), out var rounds) ? rounds : 2;

    /// <summary>Lives that end at one failpoint after the other, over and over; the last one in each world is undisturbed.</summary>
    public static Task EndingAtAsync(params string[] failpoints) => RepeatAsync(async (world, _) =>
    {
        foreach (var failpoint in failpoints)
            await ServiceProcess.DieAsync(world.Configuration(LiveWorld.Hurry), world.Environment, failpoint);
    });

    /// <summary>The same, for what happens only once in a world.</summary>
    public static Task EndingOnceAtAsync(string failpoint) => RepeatAsync(
        (world, _) => ServiceProcess.DieAsync(world.Configuration(LiveWorld.Hurry), world.Environment, failpoint), worlds: Rounds);

    /// <summary>Plays the same end over and over, in some worlds at once; each time four more nodes are needed than the time before.</summary>
    /// <param name="end">The end of a life, with its number.</param>
    /// <param name="worlds">Worlds at most.</param>
    public static Task RepeatAsync(Func<LiveWorld, int, Task> end, int worlds = MostWorlds) => Parallel.ForEachAsync(
        Enumerable.Range(0, Rounds).GroupBy(round => round % worlds),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
        async (rounds, _) =>
        {
            await using var world = await LiveWorld.StartAsync();
            var nodes = 0;
            foreach (var round in rounds)
            {
                Need(world, nodes += NodesOfALife);
                await end(world, round);
            }

            await UndisturbedAsync(world, nodes);
        });

    /// <summary>A life that is left alone: it ends up with the nodes that are needed, and buys four more when they are.</summary>
    public static async Task UndisturbedAsync(LiveWorld world, int nodes = NodesOfALife)
    {
        await using var service = await world.RunAsync(LiveWorld.Hurry);
        await SettleAsync(world, service, nodes);
        Need(world, nodes + NodesOfALife);
        await SettleAsync(world, service, nodes + NodesOfALife);
        await service.CyclesAsync(2);
        Assert.Equal(nodes + NodesOfALife, world.NodesBought);
    }

    /// <summary>Waits until all that is needed is bought and nothing is open, and checks the books.</summary>
    public static async Task SettleAsync(LiveWorld world, ServiceProcess service, int nodes)
    {
        await service.UntilAsync(
            async () => world.NodesBought >= nodes && (await LedgerView.ReadAsync(world)).IsSettled, $"settled with {nodes} nodes");

        Assert.Equal(nodes, world.NodesBought);
        (await LedgerView.ReadAsync(world)).AssertAccountsFor(world, Price);
    }

    // Nodes of capacity 4 at 0.7: the load asks for just so many.
    private static void Need(LiveWorld world, int nodes) => world.Cloud.SetLoad("beijing", "transcode", (2.8 * nodes) - 1.2);
}
