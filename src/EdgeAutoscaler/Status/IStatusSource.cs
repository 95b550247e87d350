namespace EdgeAutoscaler.Status;

/// <summary>Knows what the service can say of itself.</summary>
internal interface IStatusSource
{
    /// <summary>The state of everything as of now; reads only the ledger and what the last cycles left.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<FleetStatus> ReadAsync(CancellationToken cancellationToken);
}
