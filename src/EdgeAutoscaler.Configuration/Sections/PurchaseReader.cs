using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Values;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Reads the timing of purchases.</summary>
internal static class PurchaseReader
{
    public static PurchaseSettings Read(Node node) => new(
        node.Read("SendFuse", Durations.UpTo(TimeSpan.FromMinutes(10)), TimeSpan.FromMinutes(1)),
        node.Read("LateAcceptance", Durations.UpTo(Bounds.Day), TimeSpan.FromMinutes(15)),
        node.Read("ListingLag", Durations.UpTo(Bounds.Day), TimeSpan.FromMinutes(15)),
        node.Read("QuarantineHold", Durations.UpTo(Bounds.Month), Bounds.Day));
}
