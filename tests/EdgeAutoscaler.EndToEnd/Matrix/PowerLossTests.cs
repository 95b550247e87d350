using EdgeAutoscaler.EndToEnd.Service;

namespace EdgeAutoscaler.EndToEnd.Matrix;

/// <summary>What must survive a power loss is on the disk before the first byte of a purchase is sent, by the system's own account.</summary>
public sealed class PowerLossTests
{
    private const string Sent = "POST /api/v2/clusters/C1";

    [RootFact("strace")]
    public async Task Run_SystemCalls_ReservationMarkerAndClaimAreSyncedBeforeTheSend()
    {
        await using var world = await LiveWorld.StartAsync();
        var trace = Path.Combine(Directory.CreateTempSubdirectory("trace-").FullName, "calls");
        await using (var service = await ServiceProcess.StartAsync(world.Configuration(), world.Address, world.Environment, Launcher.Traced(trace)))
        {
            await service.UntilAsync(() => Task.FromResult(world.NodesBought == 4), "bought");
            await service.StopAsync();
        }

        var before = (await File.ReadAllLinesAsync(trace)).TakeWhile(line => !line.Contains(Sent, StringComparison.Ordinal)).ToList();
        var marker = before.FindLastIndex(line => IsSync(line) && line.Contains("ledger.db.marker", StringComparison.Ordinal));
        Assert.True(marker > 0, "the marker was never synced");
        Assert.Contains(before[..marker], IsLogSync);
        Assert.Contains(before[marker..], IsLogSync);
        Assert.True(before.FindLastIndex(IsLogSync) > before.FindLastIndex(IsLogWrite), "the log was written after its last sync");
    }

    private static bool IsSync(string line) => line.Contains("fsync(", StringComparison.Ordinal) || line.Contains("fdatasync(", StringComparison.Ordinal);

    private static bool IsLogSync(string line) => IsSync(line) && line.Contains("ledger.db-wal", StringComparison.Ordinal);

    private static bool IsLogWrite(string line) =>
        line.Contains("pwrite64(", StringComparison.Ordinal) && line.Contains("ledger.db-wal", StringComparison.Ordinal);
}
