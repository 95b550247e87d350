using EdgeAutoscaler.Status;
using Spectre.Console;

namespace EdgeAutoscaler.Demo;

/// <summary>Makes it obvious on the console that nothing here is real.</summary>
internal static class DemoBanner
{
    /// <summary>Shows what runs and where to look.</summary>
    /// <param name="console">The console.</param>
    /// <param name="listen">Address of page and metrics.</param>
    public static void Show(IAnsiConsole console, Uri listen)
    {
        console.WriteLine($"DEMO  {ServiceMode.DemoNotice}");
        console.WriteLine($"      Page {listen}   metrics {new Uri(listen, "metrics")}   Ctrl+C ends it.");
        console.WriteLine();
    }
}
