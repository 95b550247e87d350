using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Tests.Cycle;

public sealed class CycleRunnerTests
{
    private const string Trouble = "No credentials found";

    [Fact]
    public async Task RunAsync_NothingCanBeReadForHalfAnHour_IsLoggedEveryTenMinutesAndItsEndOnce()
    {
        await using var bench = await CycleBench.StartAsync();
        var log = new RecordingLog<CycleRunner>();
        var runner = new CycleRunner(new ManagedFleet([bench.Runtime]), bench.NewCycle(), bench.Observer, bench.Clocks, log);
        (bench.Cloud.NodesProblem, bench.Cloud.TasksProblem) = (Trouble, Trouble);
        bench.Cloud.State = new Answer<string>.Failed("unreachable", Trouble);

        await LiveAsync(minutes: 29);
        var lines = Lines();
        Assert.Equal(3, lines.Length);
        Assert.Contains($"Warning: Cycle of beijing: can't read nodes: unreachable: {Trouble}. Nothing is bought until it can.", lines);

        (bench.Cloud.NodesProblem, bench.Cloud.TasksProblem) = (null, null);
        bench.Cloud.State = new Answer<string>.Ok("running");
        await LiveAsync(minutes: 12);
        Assert.Equal("Information: beijing can be read again", Assert.Single(Lines(), line => !lines.Contains(line)));

        async Task LiveAsync(int minutes)
        {
            for (var passed = 0; passed < 4 * minutes; passed++)
            {
                if (passed % 2 == 0)
                    await runner.RunAsync("beijing", default);
                await bench.TrackAsync();
            }
        }

        string[] Lines() => [.. log.Lines, .. bench.TrackerLog.Lines, .. bench.ReconcilerLog.Lines];
    }
}
