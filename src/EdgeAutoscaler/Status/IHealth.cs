namespace EdgeAutoscaler.Status;

/// <summary>Whether the service is well.</summary>
internal interface IHealth
{
    /// <summary>Whether the loop turns; if not, a restart may help.</summary>
    HealthAnswer Live();

    /// <summary>Whether the service does its work now.</summary>
    /// <param name="cancellationToken">Ends the check.</param>
    Task<HealthAnswer> ReadyAsync(CancellationToken cancellationToken);
}
