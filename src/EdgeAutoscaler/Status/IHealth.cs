namespace EdgeAutoscaler.Status;

/// <summary>Answers the two questions of a supervisor.</summary>
internal interface IHealth
{
    /// <summary>Whether the loop turns; when not, a restart helps.</summary>
    HealthAnswer Live();

    /// <summary>Whether the service can do its work: configuration valid, ledger writable, last cycle recent.</summary>
    HealthAnswer Ready();
}
