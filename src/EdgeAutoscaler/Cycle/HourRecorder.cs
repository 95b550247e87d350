using System.Data.Common;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Ports;

namespace EdgeAutoscaler.Cycle;

/// <summary>Keeps completed hours of load in the ledger, so that the next process knows them. What can't be written now is written later.</summary>
/// <param name="ledger">Where they are kept.</param>
/// <param name="logger">The log.</param>
internal sealed partial class HourRecorder(ILedger ledger, ILogger<HourRecorder> logger)
{
    // Each group is a transaction of its own, and all groups complete an hour at the same time: the others follow in the next cycles.
    private const int MostGroupsACycle = 100;

    /// <summary>Writes hours of a cluster that the ledger doesn't have yet.</summary>
    /// <param name="runtime">The cluster.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task RecordAsync(ClusterRuntime runtime, CancellationToken cancellationToken)
    {
        await runtime.Memory.Gate.WaitAsync(cancellationToken);
        try
        {
            await RecordAsync(runtime.Forecasts, cancellationToken);
        }
        finally
        {
            runtime.Memory.Gate.Release();
        }
    }

    private async Task RecordAsync(ClusterForecasts forecasts, CancellationToken cancellationToken)
    {
        var waiting = forecasts.All.Where(forecast => forecast.Unrecorded.Count > 0).OrderBy(forecast => forecast.Unrecorded[0].Hour);
        foreach (var forecast in waiting.Take(MostGroupsACycle).ToList())
        {
            if (!await TryRecordAsync(forecast, cancellationToken))
                return;
        }
    }

    private async Task<bool> TryRecordAsync(LiveForecast forecast, CancellationToken cancellationToken)
    {
        var hours = forecast.Unrecorded.ToArray();
        try
        {
            await ledger.RecordHoursAsync(forecast.Group.Cluster, forecast.Group.Name, hours, cancellationToken);
        }
        catch (DbException exception)
        {
            LogNotRecorded(forecast.Group.Cluster, forecast.Group.Name, LimitText.Count(hours.Length, "hour"), exception.Message);
            return false;
        }

        forecast.Recorded(hours.Length);
        return true;
    }
}
