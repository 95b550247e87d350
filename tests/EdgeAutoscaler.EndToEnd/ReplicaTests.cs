using System.Globalization;
using System.Text.Json.Nodes;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.EndToEnd.Service;
using EdgeAutoscaler.Simulator.Faults;
using EdgeAutoscaler.Testing;
using Xunit.Abstractions;
using Operation = EdgeAutoscaler.Simulator.Operation;

namespace EdgeAutoscaler.EndToEnd;

/// <summary>
/// Two replicas that are killed, suspended and restarted at random while load grows and a slow cloud gives them time to be hit in the middle of
/// a purchase. <c>REPLICA_MINUTES</c> makes it longer, <c>REPLICA_SEED</c> repeats its dice.
/// </summary>
[Collection("replicas")]
public sealed class ReplicaTests(ITestOutputHelper output)
{
    private static readonly string[] Clusters = [.. Enumerable.Range(1, 12).Select(n => $"edge-{n:00}")];
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>The fleet's is never exhausted; those of two clusters soon are.</summary>
    private static readonly Budget[] Budgets =
    [
        new("fleet", null, null, BudgetWindow.Month, 10_000_000, Zone),
        new("small", Clusters[0], null, BudgetWindow.Lifetime, 1_000, Zone),
        new("small", Clusters[1], null, BudgetWindow.Lifetime, 2_000, Zone),
    ];

    [PostgresFact]
    public async Task Run_ReplicasDieAndFreezeAtRandom_NothingIsBoughtTwiceAndBuyingGoesOn()
    {
        var minutes = Number("REPLICA_MINUTES", 2.0 / 3);
        var seed = (int)Number("REPLICA_SEED", TimeProvider.System.GetUtcNow().Ticks % 1_000_000);
        output.WriteLine($"seed {seed}, {minutes:0.##} minutes");
        await using var world = await ReplicaWorld.StartAsync(2, Clusters);
        using var starts = new SemaphoreSlim(1, 1);
        using var enough = new CancellationTokenSource();
        var tormentors = new[] { "a", "b" }.Select((name, n) => new Tormentor(world, name, new Random(seed + n), starts, Change)).ToList();

        await Task.WhenAll(
        [
            .. tormentors.Select(tormentor => tormentor.RunAsync(enough.Token)),
            TakeDatabaseAwayAsync(world, new Random(seed + 7), starts, enough.Token),
            LetLoadGrowAsync(world, new Random(seed + 9), enough.Token),
            CheckAsync(world, enough.Token),
            EndAsync(world, TimeSpan.FromMinutes(minutes), enough),
        ]);

        world.Live.Cloud.Faults.Clear();
        var (bought, before) = (world.Live.Cloud.Purchases.Count, await world.IntentsAsync());
        foreach (var cluster in Clusters)
            world.Live.Cloud.SetLoad(cluster, "transcode", 10_000);
        await world.UntilAsync(() => Task.FromResult(world.Live.Cloud.Purchases.Count > bought), "buying at the end");
        await Books.AssertSoundAsync(world, Budgets);

        output.WriteLine(
            $"{tormentors.Sum(one => one.Kills)} kills, {tormentors.Sum(one => one.Stops)} stops, {tormentors.Sum(one => one.Restarts)} restarts; "
            + $"{bought} purchases of {world.Live.NodesBought} nodes; "
            + string.Join(", ", before.GroupBy(record => record.State).OrderBy(state => state.Key).Select(state => $"{state.Count()} {state.Key}")));
        Assert.True(bought >= Clusters.Length, $"only {bought} purchases");
    }

    /// <summary>Ends it after its time, on a slow machine once there was something to disturb.</summary>
    private static async Task EndAsync(ReplicaWorld world, TimeSpan time, CancellationTokenSource enough)
    {
        await Task.Delay(time);
        for (var waited = 0; waited < 300 && world.Live.Cloud.Purchases.Count < Clusters.Length; waited++)
            await Task.Delay(TimeSpan.FromSeconds(1));
        await enough.CancelAsync();
    }

    private static void Change(JsonObject settings)
    {
        settings["AckEdge"]!["RequestTimeout"] = "00:00:05";
        foreach (var cluster in settings["Clusters"]!.AsArray())
        {
            var group = cluster!["NodeGroups"]![0]!;
            (group["MaxNodes"], group["Limits"]!["MaxNodesPerPurchase"]) = (10_000, 3);
            if (Budgets.FirstOrDefault(budget => budget.Cluster == (string)cluster["Name"]!) is { } budget)
                cluster["Budgets"] = new JsonArray(new JsonObject { ["Name"] = budget.Name, ["Window"] = budget.Window.ToString(), ["Limit"] = budget.Limit });
        }

        settings["Budgets"]![0]!["Limit"] = Budgets[0].Limit;
    }

    /// <summary>Each purchase may take a while before or after the cloud executes it: time in which its buyer may die.</summary>
    private static async Task LetLoadGrowAsync(ReplicaWorld world, Random dice, CancellationToken enough)
    {
        for (var load = 2.0; !enough.IsCancellationRequested; load += 1)
        {
            foreach (var cluster in Clusters)
                world.Live.Cloud.SetLoad(cluster, "transcode", load);
            if (world.Live.Cloud.Faults.Pending(Operation.ScaleOutCluster) == 0)
            {
                world.Live.Cloud.Faults.Enqueue(
                    Operation.ScaleOutCluster,
                    new Fault.Delay(TimeSpan.FromMilliseconds(dice.Next(1500)), dice.Next(2) == 0 ? FaultMoment.BeforeExecuting : FaultMoment.AfterExecuting));
            }

            await PauseAsync(TimeSpan.FromSeconds(1), enough);
        }
    }

    private static async Task TakeDatabaseAwayAsync(ReplicaWorld world, Random dice, SemaphoreSlim starts, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            await PauseAsync(TimeSpan.FromSeconds(dice.Next(15, 60)), enough);
            if (enough.IsCancellationRequested)
                return;
            await starts.WaitAsync(CancellationToken.None);
            await world.Database.KillAsync();
            await Task.Delay(dice.Next(500, 4000), CancellationToken.None);
            await world.Database.RestartAsync();
            starts.Release();
        }
    }

    private static async Task CheckAsync(ReplicaWorld world, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            await PauseAsync(TimeSpan.FromSeconds(2), enough);
            try
            {
                await Books.AssertSoundAsync(world, Budgets);
            }
            catch (Npgsql.NpgsqlException)
            {
                // The database is away just now; the next look sees whatever happened.
            }
        }
    }

    private static async Task PauseAsync(TimeSpan time, CancellationToken enough)
    {
        try
        {
            await Task.Delay(time, enough);
        }
        catch (OperationCanceledException)
        {
            // That was enough.
        }
    }

    private static double Number(string name, double otherwise) =>
        double.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
