namespace EdgeAutoscaler.Configuration;

/// <summary>What the service may do.</summary>
public enum ServiceMode
{
    /// <summary>Decides and explains on the real load of real clusters, and stops where money would be spent. The default.</summary>
    DryRun,

    /// <summary>Runs against a simulated cloud of its own.</summary>
    Demo,

    /// <summary>Buys nodes with real money.</summary>
    Live,
}
