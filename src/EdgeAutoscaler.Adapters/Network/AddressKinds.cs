using System.Net;
using System.Net.Sockets;

namespace EdgeAutoscaler.Adapters.Network;

/// <summary>Sorts addresses.</summary>
internal static class AddressKinds
{
    // The first that contains an address decides.
    private static readonly (IPNetwork Network, AddressKind Kind)[] Table =
    [
        // Metadata services outside link-local: Alibaba Cloud, Oracle Cloud (with the IETF's own block), Azure, AWS.
        Row("100.100.100.200/32", AddressKind.Special),
        Row("192.0.0.0/24", AddressKind.Special),
        Row("168.63.129.16/32", AddressKind.Special),
        Row("fd00:ec2::254/128", AddressKind.Special),
        Row("0.0.0.0/8", AddressKind.Special),
        Row("169.254.0.0/16", AddressKind.Special),
        Row("224.0.0.0/4", AddressKind.Special),
        Row("240.0.0.0/4", AddressKind.Special),
        Row("127.0.0.0/8", AddressKind.Loopback),
        Row("10.0.0.0/8", AddressKind.Private),
        Row("100.64.0.0/10", AddressKind.Private),
        Row("172.16.0.0/12", AddressKind.Private),
        Row("192.168.0.0/16", AddressKind.Private),
        Row("198.18.0.0/15", AddressKind.Private),
        Row("::1/128", AddressKind.Loopback),
        Row("::/96", AddressKind.Special),
        Row("fe80::/10", AddressKind.Special),
        Row("ff00::/8", AddressKind.Special),
        Row("fec0::/10", AddressKind.Private),
        Row("fc00::/7", AddressKind.Private),
    ];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>What an address is for; one that wraps an IPv4 address is what the wrapped one is.</summary>
    /// <param name="address">The address.</param>
    public static AddressKind Of(IPAddress address)
    {
        var plain = Unwrapped(address);
        foreach (var (network, kind) in Table)
        {
            if (network.Contains(plain))
                return kind;
        }

        return AddressKind.Public;
    }

    private static IPAddress Unwrapped(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Nat64.Contains(address) ? new IPAddress(bytes.AsSpan(12, 4))
            : SixToFour.Contains(address) ? new IPAddress(bytes.AsSpan(2, 4))
            : new IPAddress(bytes);
    }

    private static (IPNetwork Network, AddressKind Kind) Row(string network, AddressKind kind) => (IPNetwork.Parse(network), kind);
}
