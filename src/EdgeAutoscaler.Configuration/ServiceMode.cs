namespace EdgeAutoscaler.Configuration;

/// <summary>What the service does with its decisions.</summary>
public enum ServiceMode
{
    /// <summary>Decides and explains, buys nothing. What a missing mode means.</summary>
    DryRun,

    /// <summary>Buys from a simulated cloud on a fast clock.</summary>
    Demo,

    /// <summary>Spends money.</summary>
    Live,
}
