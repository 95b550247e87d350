using EdgeAutoscaler.Core.Limits;

namespace EdgeAutoscaler.Adapters.Ledger.Rows;

/// <summary>What a group bought lately, as counted by the database.</summary>
internal sealed record RateRow
{
    public int PurchasesLastHour { get; init; }

    public int NodesLastHour { get; init; }

    public int PurchasesLastDay { get; init; }

    public int NodesLastDay { get; init; }

    public RateUsage ToUsage() => new(PurchasesLastHour, NodesLastHour, PurchasesLastDay, NodesLastDay);
}
