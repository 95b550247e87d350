using EdgeAutoscaler.Core.Capacity;

namespace EdgeAutoscaler.Adapters.AckEdge.Contracts;

/// <summary>The wire names of the two ways to bill bandwidth.</summary>
internal static class ChargeTypeNames
{
    public static string OnWire(InternetChargeType type) => type switch
    {
        InternetChargeType.BandwidthByDay => "BandwidthByDay",
        InternetChargeType.Bandwidth95ByMonth => "95BandwidthByMonth",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "The API knows two charge types."),
    };
}
