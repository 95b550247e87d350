namespace EdgeAutoscaler.Adapters.Ledger.Marker;

/// <summary>Which ledger this is and how far it has come.</summary>
/// <param name="LedgerId">Id of the ledger, given when it was created.</param>
/// <param name="Reservations">How many purchases were ever reserved in it.</param>
internal sealed record LedgerMark(string LedgerId, long Reservations);
