namespace EdgeAutoscaler.Core.Capacity;

/// <summary>How the cloud bills the bandwidth of a node.</summary>
public enum InternetChargeType
{
    /// <summary>By the daily peak bandwidth; <c>BandwidthByDay</c> on the wire.</summary>
    BandwidthByDay,

    /// <summary>By the monthly 95th percentile; <c>95BandwidthByMonth</c> on the wire.</summary>
    Bandwidth95ByMonth,
}
