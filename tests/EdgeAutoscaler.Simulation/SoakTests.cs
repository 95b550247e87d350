using System.Globalization;
using Xunit.Abstractions;

namespace EdgeAutoscaler.Simulation;

/// <summary>What people start by hand: random seeds for as long as SIMULATION_MINUTES says, or the one seed of SIMULATION_SEED.</summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Service_UnderRandomFaultsForLong_KeepsEveryInvariant()
    {
        if (!double.TryParse(Environment.GetEnvironmentVariable("SIMULATION_MINUTES"), CultureInfo.InvariantCulture, out var minutes))
            return;

        // Where the random seeds begin is the one thing that differs from time to time; the seed of a failure is printed with it.
        var first = Environment.TickCount & 0xFFFFFF;
        var report = await Campaign.PlayAsync(Enumerable.Range(first, int.MaxValue - first), TimeSpan.FromMinutes(minutes));

        output.WriteLine(report.ToString());
        output.WriteLine(await Artifacts.WriteAsync("simulation-report.txt", report.ToString()));
    }

    [Fact]
    public async Task Service_SeedGiven_HappensAgain()
    {
        if (!int.TryParse(Environment.GetEnvironmentVariable("SIMULATION_SEED"), CultureInfo.InvariantCulture, out var seed))
            return;

        var report = await Run.PlayAsync(seed, Campaign.Days);

        output.WriteLine(new CampaignReport([report], report.Took).ToString());
        output.WriteLine(await Artifacts.WriteAsync($"simulation-{seed}.log", string.Join('\n', report.Events)));
    }
}
