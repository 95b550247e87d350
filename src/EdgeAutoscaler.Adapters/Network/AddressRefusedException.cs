using System.Net;

namespace EdgeAutoscaler.Adapters.Network;

/// <summary>A host has no address that may be connected to. Travels from inside the HTTP stack to the adapter, no further; nothing was sent.</summary>
internal sealed class AddressRefusedException(string host, IPAddress address)
    : IOException($"{host} leads to {address}, {Words(AddressKinds.Of(address))}; no connection is made")
{
    private static string Words(AddressKind kind) => kind switch
    {
        AddressKind.Special => "a link-local, metadata or otherwise special address",
        AddressKind.Loopback => "this machine itself",
        AddressKind.Private => "an address of a private network",
        _ => "an address that is not expected there",
    };
}
