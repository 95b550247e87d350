using System.Net;
using EdgeAutoscaler.Adapters.Network;

namespace EdgeAutoscaler.Adapters.Tests.Network;

public sealed class AddressKindsTests
{
    [Theory]
    [InlineData("169.254.169.254")]
    [InlineData("169.254.0.1")]
    [InlineData("100.100.100.200")]
    [InlineData("192.0.0.192")]
    [InlineData("168.63.129.16")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.255")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("febf::1")]
    [InlineData("ff02::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::ffff:100.100.100.200")]
    [InlineData("::169.254.169.254")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("2002:a9fe:a9fe::1")]
    public void Of_AddressNoServerOfOursHas_IsSpecial(string address) => Assert.Equal(AddressKind.Special, Of(address));

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("100.64.0.1")]
    [InlineData("100.100.30.26")]
    [InlineData("100.127.255.255")]
    [InlineData("fc00::1")]
    [InlineData("fd12::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    public void Of_AddressOfAPrivateNetwork_IsPrivate(string address) => Assert.Equal(AddressKind.Private, Of(address));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    public void Of_ThisMachine_IsLoopback(string address) => Assert.Equal(AddressKind.Loopback, Of(address));

    [Theory]
    [InlineData("47.95.1.2")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.1")]
    [InlineData("169.253.1.1")]
    [InlineData("2400:3200::1")]
    [InlineData("::ffff:47.95.1.2")]
    public void Of_HostOfTheInternet_IsPublic(string address) => Assert.Equal(AddressKind.Public, Of(address));

    private static AddressKind Of(string address) => AddressKinds.Of(IPAddress.Parse(address));
}
