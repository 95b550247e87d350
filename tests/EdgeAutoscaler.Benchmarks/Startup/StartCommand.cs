using System.Globalization;
using EdgeAutoscaler.Benchmarks.World;

namespace EdgeAutoscaler.Benchmarks.Startup;

/// <summary>Measures how fast the service starts and how much memory it holds when idle.</summary>
internal static class StartCommand
{
    private const int Runs = 5;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    public static async Task RunAsync()
    {
        var samples = new List<StartSample>();
        for (var run = 0; run < Runs; run++)
            samples.Add(await SampleAsync());
        Console.WriteLine("| | min | median | max |");
        Console.WriteLine("|---|---|---|---|");
        Print("ms to live", sample => sample.LiveMilliseconds);
        Print("ms to ready", sample => sample.ReadyMilliseconds);
        Print("MB resident after 10 s", sample => sample.ResidentMegabytes);

        void Print(string what, Func<StartSample, double> of)
        {
            var spread = new Spread(samples.Select(of));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {spread.Min:0} | {spread.Median:0} | {spread.Max:0} |"));
        }
    }

    private static async Task<StartSample> SampleAsync()
    {
        var address = ServiceUnderTest.FreeAddress();
        await using var world = await MeasuredWorld.StartAsync(new FleetSize(1, 1), address);
        await using var service = new ServiceUnderTest(world.ConfigurationPath, address);
        var live = await service.FirstSuccessAsync("/healthz/live");
        var ready = await service.FirstSuccessAsync("/healthz/ready");
        await Task.Delay(Idle);
        return new StartSample(live, ready, service.ResidentMegabytes());
    }
}
