namespace EdgeAutoscaler.Adapters.Ledger;

/// <summary>Why a ledger can't be opened, on its way to the caller.</summary>
internal sealed record LedgerRefusal(LedgerProblem Problem, string Message);
