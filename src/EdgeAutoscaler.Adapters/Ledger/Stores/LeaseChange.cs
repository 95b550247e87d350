namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>What one look at an instance changed.</summary>
internal enum LeaseChange
{
    /// <summary>It was new and has a lease now.</summary>
    Added,

    /// <summary>Its lease was known and is up to date.</summary>
    Known,

    /// <summary>It is leased to another purchase, which keeps it.</summary>
    OwnedByAnother,
}
