namespace EdgeAutoscaler.Adapters.Ledger.Marker;

/// <summary>Remembers outside the database how far the ledger has come, so that an old copy put back in its place is recognised.</summary>
internal interface ILedgerMarker
{
    /// <summary>Whether there must be a mark wherever something was reserved; not so for a replica that is new.</summary>
    bool IsRequired { get; }

    /// <summary>Reads the mark; <see langword="null"/> when there is none.</summary>
    LedgerMark? Read();

    /// <summary>Writes the mark; it has reached the disk when this returns.</summary>
    void Write(LedgerMark mark);
}
