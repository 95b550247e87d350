using System.Diagnostics;
using System.Globalization;
using EdgeAutoscaler.Benchmarks.World;
using EdgeAutoscaler.Simulator;

namespace EdgeAutoscaler.Benchmarks.Cycles;

/// <summary>Measures whole cycles against a simulated cloud over real HTTP and prints one line for each size of fleet.</summary>
internal static class CycleCommand
{
    private const int WarmUps = 5;
    private const int Measured = 20;
    private const double Megabyte = 1024 * 1024;

    private static readonly FleetSize[] Sizes = [new(1, 1), new(1, 100), new(1, 1000), new(10, 100)];
    private static readonly Uri Nowhere = new("http://127.0.0.1:9464");

    public static async Task RunAsync()
    {
        Console.WriteLine("| clusters x groups | median ms | p95 ms | median ms until decided | MB allocated, cloud included | commits | requests by operation |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var size in Sizes)
            Console.WriteLine(await MeasureAsync(size));
    }

    private static async Task<string> MeasureAsync(FleetSize size)
    {
        await using var world = await MeasuredWorld.StartAsync(size, Nowhere);
        await using var fleet = await MeasuredFleet.OpenAsync(world);
        for (var cycle = 0; cycle < WarmUps; cycle++)
            await fleet.RunCycleAsync();
        var requests = world.Cloud.Requests.Count;
        var samples = new List<CycleSample>();
        for (var cycle = 0; cycle < Measured; cycle++)
            samples.Add(await SampleAsync(fleet));
        return Row(size, samples, world.Cloud.Requests.Skip(requests));
    }

    private static async Task<CycleSample> SampleAsync(MeasuredFleet fleet)
    {
        var (commits, allocated, start) = (fleet.Commits, GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        await fleet.RunCycleAsync();
        return new CycleSample(
            Stopwatch.GetElapsedTime(start).TotalMilliseconds,
            Stopwatch.GetElapsedTime(start, fleet.Phases.EvaluatedAt).TotalMilliseconds,
            (GC.GetTotalAllocatedBytes(precise: true) - allocated) / Megabyte,
            fleet.Commits - commits);
    }

    private static string Row(FleetSize size, List<CycleSample> samples, IEnumerable<ReceivedRequest> requests)
    {
        var times = new Spread(samples.Select(sample => sample.Milliseconds));
        var operations = requests
            .CountBy(request => request.Operation)
            .OrderBy(pair => pair.Key)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {(double)pair.Value / Measured:0.#}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {size} | {times.Median:0.0} | {times.At(0.95):0.0} | {Median(sample => sample.EvaluationMilliseconds):0.0} | {Median(sample => sample.AllocatedMegabytes):0.0} | {Median(sample => sample.Commits)} | {string.Join(", ", operations)} |");

        double Median(Func<CycleSample, double> of) => new Spread(samples.Select(of)).Median;
    }
}
