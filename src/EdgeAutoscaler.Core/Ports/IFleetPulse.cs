namespace EdgeAutoscaler.Core.Ports;

/// <summary>Tells when each cluster was last taken care of, whichever replica of the service did it.</summary>
public interface IFleetPulse
{
    /// <summary>The begin of the newest cycle of each cluster that ever had one, by cluster name.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<IReadOnlyDictionary<string, DateTimeOffset>> ReadPulseAsync(CancellationToken cancellationToken);
}
