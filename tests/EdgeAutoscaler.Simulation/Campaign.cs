using System.Collections.Concurrent;
using System.Diagnostics;

namespace EdgeAutoscaler.Simulation;

/// <summary>Many runs, one on each core at a time. Each is as deterministic as if it were alone.</summary>
internal static class Campaign
{
    /// <summary>Faulty days of one run.</summary>
    public const int Days = 5;

    /// <summary>Plays seeds in order; the first failure ends it.</summary>
    /// <param name="seeds">The seeds.</param>
    /// <param name="time">How long at most; runs that have begun are played to their end.</param>
    public static async Task<CampaignReport> PlayAsync(IEnumerable<int> seeds, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var reports = new ConcurrentBag<RunReport>();
        var next = Partitioner.Create(seeds, EnumerablePartitionerOptions.NoBuffering).GetPartitions(Environment.ProcessorCount);
        using var failed = new CancellationTokenSource();
        await Task.WhenAll(next.Select(mine => Task.Run(async () =>
        {
            while (watch.Elapsed < time && !failed.IsCancellationRequested && mine.MoveNext())
                reports.Add(await PlayAsync(mine.Current, failed));
        })));
        return new CampaignReport([.. reports.OrderBy(report => report.Seed)], watch.Elapsed);
    }

    private static async Task<RunReport> PlayAsync(int seed, CancellationTokenSource failed)
    {
        try
        {
            var report = await Run.PlayAsync(seed, Days);
            return report with { Events = [] };
        }
        catch
        {
            await failed.CancelAsync();
            throw;
        }
    }
}
