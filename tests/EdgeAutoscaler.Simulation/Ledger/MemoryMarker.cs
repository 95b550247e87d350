using EdgeAutoscaler.Adapters.Ledger.Marker;

namespace EdgeAutoscaler.Simulation.Ledger;

/// <summary>A marker that lives as long as the run.</summary>
internal sealed class MemoryMarker : ILedgerMarker
{
    private LedgerMark? _mark;

    public bool IsRequired => true;

    public LedgerMark? Read() => _mark;

    public void Write(LedgerMark mark) => _mark = _mark is { } newest && newest.LedgerId == mark.LedgerId && newest.Reservations >= mark.Reservations ? newest : mark;

    public void Delete() => _mark = null;
}
