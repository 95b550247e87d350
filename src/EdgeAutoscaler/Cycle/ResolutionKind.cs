namespace EdgeAutoscaler.Cycle;

/// <summary>What became of a purchase in doubt; the closed set of the <c>result</c> label of <c>reconciliations_total</c>.</summary>
internal enum ResolutionKind
{
    /// <summary>Its task was found.</summary>
    Adopted,

    /// <summary>A person must decide.</summary>
    NeedsOperator,

    /// <summary>No trace: its cluster may buy again, its money stays held.</summary>
    Quarantined,

    /// <summary>Its money is free again.</summary>
    Released,

    /// <summary>It appeared after it had been given up; its group is frozen.</summary>
    Late,
}
