namespace EdgeAutoscaler.Adapters.Ledger.Rows;

/// <summary>Sums of money, in millionths.</summary>
internal sealed record MoneyRow
{
    /// <summary>The instant they fall due, where the sums are over one.</summary>
    public long At { get; init; }

    public long Held { get; init; }

    public long Committed { get; init; }
}
