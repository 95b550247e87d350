namespace EdgeAutoscaler.Adapters.Ledger.Rows;

/// <summary>An offer that has brought a Ready node.</summary>
internal sealed record ProvenOfferRow
{
    public string NodeGroup { get; init; } = "";

    public string OfferName { get; init; } = "";
}
