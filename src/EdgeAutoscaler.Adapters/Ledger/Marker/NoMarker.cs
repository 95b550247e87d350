namespace EdgeAutoscaler.Adapters.Ledger.Marker;

/// <summary>No marker: only the cloud's own list of tasks tells of an old copy.</summary>
internal sealed class NoMarker : ILedgerMarker
{
    /// <summary>The one instance.</summary>
    public static NoMarker Instance { get; } = new();

    public bool IsRequired => false;

    public LedgerMark? Read() => null;

    public void Write(LedgerMark mark)
    {
    }
}
