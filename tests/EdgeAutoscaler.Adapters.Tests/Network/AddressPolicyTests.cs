using System.Net;
using EdgeAutoscaler.Adapters.AckEdge;
using EdgeAutoscaler.Adapters.Network;
using EdgeAutoscaler.Core.Endpoints;

namespace EdgeAutoscaler.Adapters.Tests.Network;

public sealed class AddressPolicyTests
{
    [Theory]
    [InlineData("cs.cn-beijing.aliyuncs.com", "47.95.1.2", true)]
    [InlineData("cs.cn-beijing.aliyuncs.com", "10.0.0.1", false)]
    [InlineData("cs.cn-beijing.aliyuncs.com", "127.0.0.1", false)]
    [InlineData("cs.cn-beijing.aliyuncs.com", "100.100.30.26", false)]
    [InlineData("cs-vpc.cn-beijing.aliyuncs.com", "100.100.30.26", true)]
    [InlineData("cs-vpc.cn-beijing.aliyuncs.com", "100.100.100.200", false)]
    [InlineData("cs-vpc.example.com", "10.0.0.1", false)]
    [InlineData("cs.internal.example.com", "10.0.0.1", true)]
    [InlineData("cs.internal.example.com", "::ffff:10.0.0.1", true)]
    [InlineData("cs.internal.example.com", "169.254.169.254", false)]
    [InlineData("169.254.169.254", "169.254.169.254", false)]
    public void Permits_Cloud_OnTheInternetOrWhereItWasListed(string host, string address, bool permitted) => Assert.Equal(
        permitted,
        CloudAddresses.Policy(new AllowedHosts([".internal.example.com", "169.254.169.254"])).Permits(host, IPAddress.Parse(address)));

    [Theory]
    [InlineData("10.0.0.1", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("47.95.1.2", true)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.100.100.200", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    public void Permits_AnyServer_AllButSpecialAddresses(string address, bool permitted) =>
        Assert.Equal(permitted, AddressPolicy.AnyServer.Permits("prometheus", IPAddress.Parse(address)));

    [Theory]
    [InlineData("100.100.100.200", "100.100.100.200", true)]
    [InlineData("100.100.100.200", "100.100.100.201", false)]
    [InlineData("metadata.example.com", "100.100.100.200", false)]
    public void Permits_TheWrittenAddress_NothingElse(string host, string address, bool permitted) =>
        Assert.Equal(permitted, AddressPolicy.TheWrittenAddress.Permits(host, IPAddress.Parse(address)));
}
