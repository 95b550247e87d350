namespace EdgeAutoscaler.Status;

/// <summary>Tries everything the service needs from outside, without buying.</summary>
internal interface ICheckSource
{
    /// <summary>Tries configuration, credentials, permissions and every query.</summary>
    /// <param name="cancellationToken">Ends the check.</param>
    Task<CheckReport> CheckAsync(CancellationToken cancellationToken);
}
