using EdgeAutoscaler.Configuration.Values;

namespace EdgeAutoscaler.Configuration.Tests.Values;

public sealed class AddressesTests
{
    [Theory]
    [InlineData("http://127.0.0.1:9464", true)]
    [InlineData("http://[::]:9464", true)]
    [InlineData("http://localhost:0/", true)]
    [InlineData("http://localhost/app", false)]
    [InlineData("unix:///run/socket", false)]
    [InlineData("http:///", false)]
    [InlineData("localhost:9464", false)]
    public void Listen_Address_IsPlainHttpWithoutAPath(string text, bool expected) => Assert.Equal(expected, Addresses.Listen.TryParse(text, out _));

    [Theory]
    [InlineData("https://cs.cn-beijing.aliyuncs.com", true)]
    [InlineData("http://127.0.0.1:5000", true)]
    [InlineData("http://[::1]:5000", true)]
    [InlineData("ftp://127.0.0.1", false)]
    [InlineData("https://cs.cn-beijing.aliyuncs.com/api", false)]
    [InlineData("https://user@cs.cn-beijing.aliyuncs.com", false)]
    [InlineData("https://cs.cn-beijing.aliyuncs.com/#x", false)]
    [InlineData("https://cs.cn-beijing.aliyuncs.com/?x=1", false)]
    public void Endpoint_Address_EndsAfterTheHost(string text, bool expected) => Assert.Equal(expected, Addresses.Endpoint.TryParse(text, out _));

    [Theory]
    [InlineData("http://prometheus:9090", true)]
    [InlineData("https://metrics.example.com/tenant/prometheus", true)]
    [InlineData("file:///etc/passwd", false)]
    public void LoadSource_Address_MayHaveAPath(string text, bool expected) => Assert.Equal(expected, Addresses.LoadSource.TryParse(text, out _));
}
