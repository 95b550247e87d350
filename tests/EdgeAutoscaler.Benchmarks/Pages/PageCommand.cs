using System.Diagnostics;
using System.Globalization;
using EdgeAutoscaler.Benchmarks.Startup;
using EdgeAutoscaler.Benchmarks.World;

namespace EdgeAutoscaler.Benchmarks.Pages;

/// <summary>Measures the time to the first byte of pages while cycles run one after the other, and prints one line for each page and size of fleet.</summary>
internal static class PageCommand
{
    private const int WarmUps = 20;
    private const int Measured = 200;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    // A thousand groups read their past back first.
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly FleetSize[] Sizes = [new(1, 1000), new(10, 100)];
    private static readonly string[] Paths = ["/", "/clusters/cluster-0", "/clusters/cluster-0/groups/group-0"];

    public static async Task RunAsync()
    {
        Console.WriteLine("| clusters x groups | page | kB | median ms to the first byte | p95 ms | max ms | cycles meanwhile |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var size in Sizes)
            await MeasureAsync(size);
    }

    private static async Task MeasureAsync(FleetSize size)
    {
        var address = ServiceUnderTest.FreeAddress();
        await using var world = await MeasuredWorld.StartAsync(size, address, Interval);
        await LongPast.WriteAsync(world.LedgerConnection, size);
        await using var service = new ServiceUnderTest(world.ConfigurationPath, address);
        await service.FirstSuccessAsync("/healthz/ready", StartPatience);
        using var http = new HttpClient { BaseAddress = address };
        foreach (var path in Paths)
            await MeasureAsync(size, path, http);
    }

    private static async Task MeasureAsync(FleetSize size, string path, HttpClient http)
    {
        for (var visit = 0; visit < WarmUps; visit++)
            await VisitAsync(http, path);
        var before = await CyclesAsync(http);
        var visits = new List<(double Milliseconds, int Bytes)>();
        for (var visit = 0; visit < Measured; visit++)
            visits.Add(await VisitAsync(http, path));
        var cycles = await CyclesAsync(http) - before;
        var times = new Spread(visits.Select(visit => visit.Milliseconds));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {size} | {path} | {visits[^1].Bytes / 1000} | {times.Median:0.0} | {times.At(0.95):0.0} | {times.Max:0.0} | {cycles} |"));
    }

    private static async Task<(double Milliseconds, int Bytes)> VisitAsync(HttpClient http, string path)
    {
        await Task.Delay(Pause);
        var start = Stopwatch.GetTimestamp();
        using var response = await http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return (elapsed, (await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length);
    }

    private static async Task<double> CyclesAsync(HttpClient http) => (await http.GetStringAsync("/metrics"))
        .Split('\n')
        .Where(line => line.StartsWith("edge_autoscaler_cycles_total{", StringComparison.Ordinal))
        .Sum(line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));
}
