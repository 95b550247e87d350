namespace EdgeAutoscaler.Telemetry;

/// <summary>What became of a purchase that was decided.</summary>
internal enum PurchaseResult
{
    /// <summary>The cloud took the order.</summary>
    Accepted,

    /// <summary>The cloud refused, or the order provably never left.</summary>
    Rejected,

    /// <summary>It is not known whether the cloud took the order.</summary>
    Ambiguous,

    /// <summary>A dry run stopped where money would have been spent.</summary>
    DryRun,

    /// <summary>The ledger refused the reservation: something changed since the decision.</summary>
    Refused,
}
