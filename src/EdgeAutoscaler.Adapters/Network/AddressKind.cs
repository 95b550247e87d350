namespace EdgeAutoscaler.Adapters.Network;

/// <summary>What an address is for.</summary>
internal enum AddressKind
{
    /// <summary>A host of the internet.</summary>
    Public,

    /// <summary>A host of a network of one's own.</summary>
    Private,

    /// <summary>This machine.</summary>
    Loopback,

    /// <summary>Link-local, metadata service, unspecified, multicast, broadcast or reserved: no server of ours has it.</summary>
    Special,
}
