using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Ports;

namespace EdgeAutoscaler.Cycle;

/// <summary>
/// Teaches forecasts that are behind what happened meanwhile: from the ledger, then from the load source for what the ledger doesn't have.
/// It takes a part of a cycle's time and goes on in the next one.
/// </summary>
/// <param name="ledger">Has the hours of up to 25 months.</param>
/// <param name="options">The settings.</param>
/// <param name="clocks">The clocks.</param>
internal sealed class PastHoursReader(ILoadHistoryReader ledger, CycleOptions options, Clocks clocks)
{
    // A week: what a load source can answer within its timeout.
    private const int MostSteps = 7 * 24 * 6;
    private const int ShareOfDeadline = 4;

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(10);

    /// <summary>Lets the forecasts of a cluster catch up, as far as the time allows.</summary>
    /// <param name="runtime">The cluster.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task CatchUpAsync(ClusterRuntime runtime, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var behind = runtime.Forecasts.All.Where(forecast => forecast.IsBehind(now)).OrderBy(forecast => forecast.Group.Name, StringComparer.Ordinal).ToList();
        if (behind.Count == 0)
            return;
        using var patience = new CancellationTokenSource(options.ReadDeadline / ShareOfDeadline, clocks.Wall);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await RestoreAsync(behind, now, either.Token);
            foreach (var source in behind.Where(forecast => forecast.IsBehind(now)).GroupBy(forecast => forecast.Signal.Source))
                await AskAsync(runtime.LoadSources[source.Key], [.. source], now, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The rest follows in the next cycle.
        }
    }

    private async Task RestoreAsync(List<LiveForecast> behind, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var forecast in behind.Where(forecast => !forecast.IsRestored))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (cluster, group) = (forecast.Group.Cluster, forecast.Group.Name);
            forecast.Restore(await ledger.ReadHoursAsync(cluster, group, forecast.WantedFrom(now), cancellationToken), now);
        }
    }

    // All groups of a source together, so that a query they share is asked once.
    private static async Task AskAsync(ILoadSource source, List<LiveForecast> behind, DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (behind.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var from = behind.Min(forecast => forecast.WantedFrom(now));
            var to = from + (MostSteps * Step) is var end && end < now ? end : now;
            var asked = behind.FindAll(forecast => forecast.WantedFrom(now) < to);
            var readings = await source.ReadHistoryAsync([.. asked.Select(forecast => forecast.Signal)], from, to, Step, cancellationToken);
            foreach (var (forecast, reading) in asked.Zip(readings))
                Take(forecast, reading, to);
            behind = [.. behind.Except(asked.Where((_, index) => IsTrouble(readings[index]))).Where(forecast => forecast.KnownTo < now)];
        }
    }

    private static void Take(LiveForecast forecast, SignalReading reading, DateTimeOffset to)
    {
        if (reading is SignalReading.Missing missing && IsTrouble(reading))
            forecast.Missed($"{missing.Problem}: {missing.Detail}");
        else
            forecast.CatchUp(reading is SignalReading.Measured measured ? measured.Samples : [], to);
    }

    // A source that could not be asked is asked again; one that has nothing, or nothing usable, never will have.
    private static bool IsTrouble(SignalReading reading) => reading is SignalReading.Missing
    {
        Problem: SignalProblem.Unreachable or SignalProblem.Timeout or SignalProblem.Unauthorized or SignalProblem.HttpError or SignalProblem.BadResponse,
    };
}
