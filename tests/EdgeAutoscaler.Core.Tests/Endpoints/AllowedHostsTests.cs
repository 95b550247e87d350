using EdgeAutoscaler.Core.Endpoints;

namespace EdgeAutoscaler.Core.Tests.Endpoints;

public sealed class AllowedHostsTests
{
    [Theory]
    [InlineData("https://cs.cn-beijing.aliyuncs.com", true)]
    [InlineData("https://CS.CN-BEIJING.ALIYUNCS.COM", true)]
    [InlineData("https://cs-vpc.cn-beijing.aliyuncs.com", true)]
    [InlineData("https://aliyuncs.com", false)]
    [InlineData("https://aliyuncs.com.example.com", false)]
    [InlineData("https://evilaliyuncs.com", false)]
    [InlineData("https://cs.aliyuncs.com.", false)]
    [InlineData("https://169.254.169.254", false)]
    [InlineData("https://127.0.0.1", false)]
    [InlineData("http://cs.cn-beijing.aliyuncs.com", false)]
    public void Problem_NothingListed_AllowsTheCloudByHttpsOnly(string endpoint, bool allowed) =>
        Assert.Equal(allowed, AllowedHosts.CloudOnly.Problem(new Uri(endpoint)) is null);

    [Theory]
    [InlineData("127.0.0.1", "http://127.0.0.1:8080", true)]
    [InlineData("127.0.0.1", "http://2130706433:8080", true)]
    [InlineData("127.0.0.1", "http://127.0.0.2:8080", false)]
    [InlineData("::1", "http://[0:0:0:0:0:0:0:1]:8080", true)]
    [InlineData("[::1]", "http://[::1]:8080", true)]
    [InlineData("localhost", "http://localhost:8080", false)]
    [InlineData("localhost", "https://localhost:8080", true)]
    [InlineData("10.0.0.5", "http://10.0.0.5", false)]
    [InlineData("10.0.0.5", "https://10.0.0.5", true)]
    [InlineData(".example.com", "https://cs.example.com", true)]
    [InlineData(".example.com", "https://example.com", false)]
    [InlineData(".example.com", "https://csexample.com", false)]
    [InlineData("cs.example.com", "https://cs.example.com", true)]
    [InlineData("cs.example.com", "https://a.cs.example.com", false)]
    [InlineData("cs.example.com", "ftp://cs.example.com", false)]
    public void Problem_HostListed_AllowsExactlyIt(string listed, string endpoint, bool allowed) =>
        Assert.Equal(allowed, new AllowedHosts([listed]).Problem(new Uri(endpoint)) is null);

    [Theory]
    [InlineData(".0.0.1")]
    [InlineData(".1")]
    public void Names_SuffixThatLooksLikeAnAddress_CoversNoAddress(string listed) =>
        Assert.False(AllowedHosts.IsEntry(listed) && new AllowedHosts([listed]).Names("127.0.0.1"));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("*.example.com")]
    [InlineData("https://cs.example.com")]
    [InlineData("cs.example.com:443")]
    [InlineData("10.0.0.0/8")]
    [InlineData("cs example com")]
    public void IsEntry_AnythingButAHost_IsNone(string text)
    {
        Assert.False(AllowedHosts.IsEntry(text));
        Assert.Throws<ArgumentException>(() => new AllowedHosts([text]));
    }

    [Fact]
    public void Problem_OtherHost_NamesItAndTheRemedy()
    {
        var problem = AllowedHosts.CloudOnly.Problem(new Uri("https://cs.example.com"));

        Assert.Contains("cs.example.com", problem, StringComparison.Ordinal);
        Assert.Contains("AllowedHosts", problem, StringComparison.Ordinal);
    }
}
