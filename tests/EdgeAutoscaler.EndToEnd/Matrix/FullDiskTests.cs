using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.EndToEnd.Service;
using EdgeAutoscaler.Simulator.Faults;
using Operation = EdgeAutoscaler.Simulator.Operation;

namespace EdgeAutoscaler.EndToEnd.Matrix;

/// <summary>The ledger's disk is full, with the real service on a real small disk.</summary>
public sealed class FullDiskTests
{
    [RootFact("mount")]
    public async Task Run_TheDiskIsFullBeforeAPurchase_BuysNothingUntilThereIsRoom()
    {
        await using var disk = await SmallDisk.MountAsync();
        await using var world = await LiveWorld.StartAsync();
        world.LedgerDirectory = disk.Path;
        world.Cloud.SetClusterState("C1", "updating");
        await using var service = await world.RunAsync(LiveWorld.Hurry);
        await service.CyclesAsync(1);
        disk.Fill();
        world.Cloud.SetClusterState("C1", null);

        await service.UntilAsync(async () => await service.MetricAsync("edge_autoscaler_cycles_total", "result=\"failed\"") >= 3, "failing for lack of room");
        Assert.Equal(0, world.Sent);
        Assert.Contains("full", service.Output, StringComparison.OrdinalIgnoreCase);

        disk.Empty();
        await Lives.SettleAsync(world, service, nodes: 4);
    }

    [RootFact("mount")]
    public async Task Run_TheDiskIsFullWhenTheAnswerComes_RecordsItWhenThereIsRoom()
    {
        await using var disk = await SmallDisk.MountAsync();
        await using var world = await LiveWorld.StartAsync();
        world.LedgerDirectory = disk.Path;
        await using var service = await AnswerIntoFullDiskAsync(world, disk);
        Assert.Contains(world.Cloud.Purchases[0].TaskId, service.Output, StringComparison.Ordinal);

        disk.Empty();
        await Lives.SettleAsync(world, service, nodes: 4);
        Assert.Equal(1, world.Sent);
    }

    [RootFact("mount")]
    public async Task Run_TheDiskIsFullWhenTheAnswerComesAndTheServiceDies_TheNextOneAdoptsIt()
    {
        await using var disk = await SmallDisk.MountAsync();
        await using var world = await LiveWorld.StartAsync();
        world.LedgerDirectory = disk.Path;
        await using (var first = await AnswerIntoFullDiskAsync(world, disk))
            await first.KillAsync();

        var (exitCode, _, error) = await ServiceProcess.RunAsync(["run", "--config", world.Configuration(LiveWorld.Hurry)], world.Environment);
        Assert.True(exitCode == 1, error);
        Assert.Contains("nothing was bought", error, StringComparison.Ordinal);

        disk.Empty();
        Assert.Equal(IntentState.Sending, Assert.Single((await LedgerView.ReadAsync(world)).Intents).State);
        await Lives.UndisturbedAsync(world);
    }

    private static async Task<ServiceProcess> AnswerIntoFullDiskAsync(LiveWorld world, SmallDisk disk)
    {
        var release = new TaskCompletionSource();
        world.Cloud.Faults.Enqueue(Operation.ScaleOutCluster, new Fault.Hold(release.Task, FaultMoment.AfterExecuting));
        var service = await world.RunAsync(LiveWorld.Hurry);
        await service.UntilAsync(() => Task.FromResult(world.NodesBought == 4), "bought");
        disk.Fill();
        release.SetResult();
        await service.UntilAsync(() => Task.FromResult(service.Output.Contains("the ledger couldn't record it", StringComparison.Ordinal)), "aware of the full disk");
        return service;
    }
}
