using System.Runtime.Versioning;
using EdgeAutoscaler.EndToEnd.Service;

namespace EdgeAutoscaler.EndToEnd;

/// <summary>The service with everything taken away that the systemd unit and the container take away, as far as that goes without them.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class RestrictedTests
{
    private const UnixFileMode Foreign =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    [RestrictedFact]
    public async Task Run_NobodysUserNoCapabilityNothingWritableButTheState_BuysAndStopsInGoodOrder()
    {
        await using var world = await LiveWorld.StartAsync();
        await using var service = await world.RunRestrictedAsync();

        await service.UntilAsync(async () => await service.MetricAsync("edge_autoscaler_nodes", "state=\"ready\"") == 4, "at 4 Ready nodes");

        AssertRestricted(service.Id, world.StateDirectory);
        Assert.Equal(4, world.NodesBought);
        Assert.Equal(0, await service.StopAsync());
        Assert.All(
            Directory.EnumerateFiles(world.StateDirectory, "ledger.db*"),
            file => Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(file) & Foreign));
        Assert.DoesNotContain("Exception", service.Output, StringComparison.Ordinal);
    }

    /// <summary>That the test tests what it says: the process is as poor as it should be.</summary>
    private static void AssertRestricted(int processId, string stateDirectory)
    {
        var status = File.ReadAllLines($"/proc/{processId}/status").Select(line => line.Split(':', 2)).ToDictionary(part => part[0], part => part[1].Trim());
        Assert.All(["CapEff", "CapPrm", "CapInh", "CapBnd", "CapAmb"], name => Assert.Equal(0, Convert.ToInt64(status[name], 16)));
        Assert.Equal("1", status["NoNewPrivs"]);
        Assert.Equal(["65534"], status["Uid"].Split('\t').Concat(status["Gid"].Split('\t')).Distinct());
        Assert.Equal("0077", status["Umask"]);

        var mounts = File.ReadAllLines($"/proc/{processId}/mountinfo").Select(line => line.Split(' ')).Select(part => (Place: part[4], Options: part[5].Split(',')));
        var writable = mounts.Where(mount => mount.Options.Contains("rw")).Select(mount => mount.Place);
        Assert.Contains(stateDirectory, writable);
        Assert.All(
            writable.Where(place => place != stateDirectory),
            place => Assert.Contains(["/proc", "/sys", "/dev"], kernel => place.StartsWith(kernel, StringComparison.Ordinal)));
    }
}
