using EdgeAutoscaler.Adapters.Network;
using EdgeAutoscaler.Core.Endpoints;

namespace EdgeAutoscaler.Adapters.AckEdge;

/// <summary>Where the cloud's API may be found once its name is resolved.</summary>
internal static class CloudAddresses
{
    /// <summary>On the internet; nearer only where the operator listed the host, or behind the cloud's own names for private networks.</summary>
    /// <param name="allowedHosts">What the operator listed.</param>
    public static AddressPolicy Policy(AllowedHosts allowedHosts) =>
        AddressPolicy.Internet(host => allowedHosts.Names(host) || IsOfVpc(host));

    private static bool IsOfVpc(string host) =>
        host.StartsWith("cs-vpc.", StringComparison.OrdinalIgnoreCase) && host.EndsWith(".aliyuncs.com", StringComparison.OrdinalIgnoreCase);
}
