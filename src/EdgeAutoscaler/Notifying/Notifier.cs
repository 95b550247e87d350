using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Notifying.News;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Notifying;

/// <summary>
/// Sends notifications beside everything else. Best effort: what can't be sent is counted and lost, for ledger, metrics and page are the truth.
/// When the service stops it sends what waits, for a few seconds at most.
/// </summary>
/// <param name="desk">Where they wait.</param>
/// <param name="memory">What was told already.</param>
/// <param name="configuration">Knows what is wrong with the configuration file.</param>
/// <param name="clocks">The clocks.</param>
internal sealed class Notifier(NotificationDesk desk, NotificationMemory memory, IConfigurationState configuration, Clocks clocks) : BackgroundService
{
    /// <summary>Longest time that stopping waits for it.</summary>
    public static readonly TimeSpan DrainMax = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var abandon = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clocks.Wall);
        await using var _ = stoppingToken.Register(() => abandon.CancelAfter(DrainMax));
        await Task.WhenAll([WatchConfigurationAsync(stoppingToken), .. desk.Queues.Select(queue => queue.RunAsync(stoppingToken, abandon.Token))]);
    }

    private async Task WatchConfigurationAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            if (configuration.Problem is var problem && problem != memory.ConfigurationProblem)
            {
                memory.ConfigurationProblem = problem;
                if (problem is not null)
                    desk.Tell(ServiceNews.ConfigurationRefused(problem, clocks.Now));
            }

            await Task.Delay(Look, clocks.Wall, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
