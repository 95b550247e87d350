using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Adapters.Ledger.Rows;

/// <summary>A charge as it lies in the table.</summary>
internal sealed record ChargeRow
{
    public string IntentId { get; init; } = "";

    public long At { get; init; }

    public long UnitMicros { get; init; }

    public Charge ToCharge() => new(Micros.ToAmount(UnitMicros), UnixTime.ToInstant(At));
}
