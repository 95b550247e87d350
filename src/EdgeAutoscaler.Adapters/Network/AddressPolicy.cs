using System.Net;

namespace EdgeAutoscaler.Adapters.Network;

/// <summary>Which addresses a host may have; asked after its name was resolved, for a name says nothing about where it leads.</summary>
internal sealed class AddressPolicy
{
    private readonly Func<string, IPAddress, bool> _permits;

    private AddressPolicy(Func<string, IPAddress, bool> permits) => _permits = permits;

    /// <summary>For servers that may stand anywhere, this machine and private networks included.</summary>
    public static AddressPolicy AnyServer { get; } = new((_, address) => AddressKinds.Of(address) != AddressKind.Special);

    /// <summary>For a server that is named by its address, whatever kind that is.</summary>
    public static AddressPolicy TheWrittenAddress { get; } = new((host, address) => IPAddress.TryParse(host, out var written) && written.Equals(address));

    /// <summary>For servers of the internet.</summary>
    /// <param name="mayBeNear">Which hosts may also have loopback and private addresses.</param>
    public static AddressPolicy Internet(Func<string, bool> mayBeNear) => new((host, address) => AddressKinds.Of(address) switch
    {
        AddressKind.Public => true,
        AddressKind.Private or AddressKind.Loopback => mayBeNear(host),
        _ => false,
    });

    /// <summary>Whether a host may have an address.</summary>
    /// <param name="host">The host as it stands in the URL.</param>
    /// <param name="address">An address its name resolves to.</param>
    public bool Permits(string host, IPAddress address) => _permits(host, address);
}
