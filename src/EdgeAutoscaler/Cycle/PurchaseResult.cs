namespace EdgeAutoscaler.Cycle;

/// <summary>What became of an attempt to buy; the closed set of the <c>outcome</c> label of <c>purchases_total</c>.</summary>
internal enum PurchaseResult
{
    /// <summary>The cloud took the order.</summary>
    Accepted,

    /// <summary>It is certain that nothing was bought.</summary>
    Rejected,

    /// <summary>The order may or may not have been taken.</summary>
    Ambiguous,

    /// <summary>A dry run: everything was checked, nothing was sent.</summary>
    DryRun,

    /// <summary>The last check before the purchase refused it; nothing was sent.</summary>
    Refused,
}
