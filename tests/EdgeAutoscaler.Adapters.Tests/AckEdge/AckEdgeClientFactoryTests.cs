using EdgeAutoscaler.Adapters.AckEdge;
using EdgeAutoscaler.Core.Endpoints;
using EdgeAutoscaler.Adapters.AckEdge.Credentials;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge;

public sealed class AckEdgeClientFactoryTests : IDisposable
{
    private readonly AckEdgeClientFactory _factory = new(
        new StaticCredentialProvider(Samples.Credential),
        NullApiObserver.Instance,
        NullLoggerFactory.Instance,
        TimeProvider.System);

    public void Dispose() => _factory.Dispose();

    [Theory]
    [InlineData("https://cs.cn-beijing.aliyuncs.com")]
    [InlineData("https://cs.cn-beijing.aliyuncs.com/")]
    [InlineData("https://127.0.0.1:8443")]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://[::1]:8080")]
    public void Create_SafeEndpoint_GivesAClient(string endpoint)
    {
        using var client = Create(endpoint);

        Assert.NotNull(client);
    }

    [Theory]
    [InlineData("http://cs.cn-beijing.aliyuncs.com", "https")]
    [InlineData("http://localhost:8080", "https")]
    [InlineData("https://169.254.169.254", "AllowedHosts")]
    [InlineData("https://cs.aliyuncs.com.example.com", "AllowedHosts")]
    [InlineData("http://10.0.0.1", "AllowedHosts")]
    [InlineData("http://localhost.example.com", "AllowedHosts")]
    [InlineData("ftp://127.0.0.1", "https")]
    [InlineData("https://user:secret@cs.aliyuncs.com", "user name")]
    [InlineData("https://cs.aliyuncs.com/api", "end after the host")]
    [InlineData("https://cs.aliyuncs.com?x=1", "end after the host")]
    [InlineData("/relative", "absolute")]
    public void Create_OtherEndpoint_SaysWhatIsWrong(string endpoint, string expected)
    {
        var message = Assert.Throws<ArgumentException>(() => Create(endpoint)).Message;

        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 10, 20, "RequestTimeout")]
    [InlineData(4000, 10, 20, "RequestTimeout")]
    [InlineData(30, 0, 20, "RequestsPerSecond")]
    [InlineData(30, 10, 0, "RequestBurst")]
    public void Create_OptionOutOfRange_NamesIt(int timeoutSeconds, int perSecond, int burst, string option)
    {
        var options = new AckEdgeOptions
        {
            Endpoint = new Uri("https://cs.aliyuncs.com"),
            RequestTimeout = TimeSpan.FromSeconds(timeoutSeconds),
            RequestsPerSecond = perSecond,
            RequestBurst = burst,
        };

        Assert.Contains(option, Assert.Throws<ArgumentException>(() => _factory.Create(options, new FixedPassword())).Message, StringComparison.Ordinal);
    }

    private AckEdgeClient Create(string endpoint) =>
        _factory.Create(
            new AckEdgeOptions { Endpoint = new Uri(endpoint, UriKind.RelativeOrAbsolute), AllowedHosts = new AllowedHosts(["127.0.0.1", "::1", "localhost"]) },
            new FixedPassword());
}
