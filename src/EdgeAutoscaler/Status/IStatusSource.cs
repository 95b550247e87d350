namespace EdgeAutoscaler.Status;

/// <summary>Knows what the service says of itself.</summary>
internal interface IStatusSource
{
    /// <summary>Reads the status.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<FleetStatus> ReadAsync(CancellationToken cancellationToken);
}
