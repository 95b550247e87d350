using EdgeAutoscaler.Core.Forecasting;

namespace EdgeAutoscaler.Core.Ports;

/// <summary>Remembers load for longer than its source does.</summary>
public interface ILoadHistory : ILoadHistoryReader
{
    /// <summary>
    /// Keeps hours of load. Of an hour that is recorded again the one with more samples stays, so that recording may be repeated. Many hours
    /// are kept in several transactions; what one of them has kept stays when a later one fails.
    /// </summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="nodeGroup">Node group name.</param>
    /// <param name="hours">The hours, in any order.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task RecordHoursAsync(string cluster, string nodeGroup, IReadOnlyList<HourlyLoad> hours, CancellationToken cancellationToken);
}
