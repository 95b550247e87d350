using EdgeAutoscaler.Core.Forecasting;

namespace EdgeAutoscaler.Core.Ports;

/// <summary>Reads what forecasts learn from.</summary>
public interface ILoadHistoryReader
{
    /// <summary>Reads the hours of load of a group, oldest first; hours nobody measured are left out.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="nodeGroup">Node group name.</param>
    /// <param name="from">The first hour may begin at this instant.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<IReadOnlyList<HourlyLoad>> ReadHoursAsync(
        string cluster, string nodeGroup, DateTimeOffset from, CancellationToken cancellationToken);

    /// <summary>
    /// Reads what is known of the lead times of an offer: one observation for each node that the newest 200 purchases asked for or brought.
    /// A node that has not become Ready is censored at its age, also one that never will because its purchase failed; purchases that the
    /// cloud never took say nothing.
    /// </summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="nodeGroup">Node group name.</param>
    /// <param name="offerName">Offer name.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<IReadOnlyList<LeadTimeObservation>> ReadLeadTimesAsync(
        string cluster, string nodeGroup, string offerName, DateTimeOffset now, CancellationToken cancellationToken);
}
