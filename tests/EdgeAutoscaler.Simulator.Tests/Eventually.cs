using System.Diagnostics;

namespace EdgeAutoscaler.Simulator.Tests;

/// <summary>Waits for what another thread is about to do, with a deadline far beyond any honest delay.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    public static async Task IsTrueAsync(Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(watch.Elapsed < Deadline, "The condition did not come true in time.");
            await Task.Delay(5);
        }
    }
}
