using BenchmarkDotNet.Running;
using EdgeAutoscaler.Benchmarks.Cycles;
using EdgeAutoscaler.Benchmarks.Pages;
using EdgeAutoscaler.Benchmarks.Startup;

namespace EdgeAutoscaler.Benchmarks;

/// <summary>
/// <c>cycles</c> measures whole cycles, <c>start</c> the start of the service, <c>pages</c> the pages while cycles run; anything else goes to BenchmarkDotNet.
/// </summary>
internal static class Program
{
    public static async Task Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["cycles"]:
                await CycleCommand.RunAsync();
                break;
            case ["start"]:
                await StartCommand.RunAsync();
                break;
            case ["pages"]:
                await PageCommand.RunAsync();
                break;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
                break;
        }
    }
}
