using EdgeAutoscaler.Commands;

namespace EdgeAutoscaler.Tests.Commands;

public sealed class ServiceAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:9464", "http://127.0.0.1:9464/")]
    [InlineData("http://localhost:9464", "http://localhost:9464/")]
    [InlineData("http://[::1]:9464", "http://[::1]:9464/")]
    [InlineData("http://0.0.0.0:9464", "http://127.0.0.1:9464/")]
    [InlineData("http://*:9464", "http://127.0.0.1:9464/")]
    [InlineData("http://+:9464", "http://127.0.0.1:9464/")]
    [InlineData("http://[::]:9464", "http://[::1]:9464/")]
    [InlineData("http://10.1.2.3:80", "http://10.1.2.3/")]
    public void Of_AnAddressToListenOn_IsOneToConnectTo(string listen, string address) =>
        Assert.Equal(address, ServiceAddress.Of(listen).ToString());
}
