using EdgeAutoscaler.Simulator.World;

namespace EdgeAutoscaler.Simulator;

/// <summary>Everything that shapes a simulated cloud. Equal options, clock and requests give equal worlds.</summary>
public sealed record SimulatorOptions
{
    /// <summary>Seed of ids, lead times, failures and load noise.</summary>
    public required int Seed { get; init; }

    /// <summary>The access key that requests must be signed with.</summary>
    public required AccessKey AccessKey { get; init; }

    /// <summary>What can be bought.</summary>
    public required Catalogue Catalogue { get; init; }

    /// <summary>Clusters that exist at the start; default none.</summary>
    public IReadOnlyList<ClusterOptions> Clusters { get; init; } = [];

    /// <summary>Time from purchase to Ready, in simulated time; default 5 to 10 minutes.</summary>
    public LeadTimeRange LeadTime { get; init; } = new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10));

    /// <summary>Simulated time after a purchase before its task and nodes are listed; default zero.</summary>
    public TimeSpan ListingLag { get; init; } = TimeSpan.Zero;

    /// <summary>Chance from 0 to 1 that a whole scale-out task fails; some of its instances may be left behind, paid. Default 0.</summary>
    public double TaskFailureProbability { get; init; }

    /// <summary>Chance from 0 to 1, for each node bought, that it never becomes Ready. Default 0.</summary>
    public double NodeFailureProbability { get; init; }

    /// <summary>Whether a cluster that is still scaling refuses another purchase with <c>ErrorClusterState</c>; default true.</summary>
    public bool RefusePurchaseWhileScaling { get; init; } = true;

    /// <summary>Largest number of nodes in a cluster; more are refused with <c>QuotaExceeded.Node</c>. Default 100.</summary>
    public int NodeQuota { get; init; } = 100;

    /// <summary>Load history that exists at the start; default 60 days.</summary>
    public TimeSpan LoadHistory { get; init; } = TimeSpan.FromDays(60);

    /// <summary>Interval of the aligned load samples, in simulated time; default 15 seconds.</summary>
    public TimeSpan ScrapeInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Clock that request dates are checked against, within 15 minutes. Signing is on real time, so the default is the
    /// system clock.
    /// </summary>
    public TimeProvider SignatureClock { get; init; } = TimeProvider.System;

    /// <summary>Loopback port to listen on; default 0, any free one.</summary>
    public int Port { get; init; }
}
