using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Values;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Reads the timing of purchases.</summary>
internal static class PurchaseReader
{
    public static PurchaseTimings Read(Node node) => new(
        node.Read("SendFuse", Durations.UpTo(TimeSpan.FromMinutes(10)), PurchaseTimings.Default.SendFuse),
        node.Read("LateAcceptance", Durations.UpTo(Bounds.Day), PurchaseTimings.Default.LateAcceptance),
        node.Read("ListingLag", Durations.UpTo(Bounds.Day), PurchaseTimings.Default.ListingLag),
        node.Read("QuarantineHold", Durations.UpTo(Bounds.Month), PurchaseTimings.Default.QuarantineHold));
}
