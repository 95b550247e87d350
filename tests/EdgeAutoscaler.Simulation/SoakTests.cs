using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace EdgeAutoscaler.Simulation;

/// <summary>Random seeds for as long as SIMULATION_MINUTES says; nothing without it.</summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    private const string Variable = "SIMULATION_MINUTES";
    private const int Days = 7;

    [Fact]
    public async Task Service_UnderRandomFaultsForLong_KeepsEveryInvariant()
    {
        if (!double.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var minutes))
            return;

        var watch = Stopwatch.StartNew();
        var reports = new List<RunReport>();
        // Where the random seeds begin is the one thing that may differ from run to run: every seed is printed when it fails.
        for (var seed = Environment.TickCount & 0xFFFFFF; watch.Elapsed < TimeSpan.FromMinutes(minutes); seed++)
            reports.Add(await Run.PlayAsync(seed, Days));

        Tell(reports);
    }

    private void Tell(List<RunReport> reports)
    {
        output.WriteLine($"{reports.Sum(report => report.Days)} simulated days, seeds {reports[0].Seed} to {reports[^1].Seed}");
        output.WriteLine($"{reports.Sum(report => report.Calls)} purchases sent, {reports.Sum(report => report.Nodes)} nodes sold");
        foreach (var fault in reports.SelectMany(report => report.Faults).GroupBy(fault => fault.Key, fault => fault.Value).OrderBy(fault => fault.Key))
            output.WriteLine($"{fault.Sum(),6} {fault.Key}");
    }
}
