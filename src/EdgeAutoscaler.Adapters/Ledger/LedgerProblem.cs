namespace EdgeAutoscaler.Adapters.Ledger;

/// <summary>Why a ledger can't be opened.</summary>
public enum LedgerProblem
{
    /// <summary>The connection string can't be understood or names no place.</summary>
    InvalidAddress,

    /// <summary>There is no ledger to read.</summary>
    Missing,

    /// <summary>It is damaged or no ledger at all.</summary>
    Corrupt,

    /// <summary>Its schema isn't the one this program knows.</summary>
    SchemaMismatch,

    /// <summary>Another process has it open for writing, or locked.</summary>
    InUse,

    /// <summary>Its file, or its server, can't be read or written.</summary>
    Inaccessible,
}
