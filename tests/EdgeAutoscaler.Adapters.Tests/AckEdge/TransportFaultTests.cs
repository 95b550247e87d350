using System.Security.Authentication;
using EdgeAutoscaler.Adapters.AckEdge;
using EdgeAutoscaler.Adapters.AckEdge.Purchase;
using Polly.Timeout;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge;

public sealed class TransportFaultTests
{
    public static TheoryData<Exception, string> Faults => new()
    {
        { new HttpRequestException(HttpRequestError.NameResolutionError), "dns" },
        { new HttpRequestException(HttpRequestError.ConnectionError), "unreachable" },
        { new HttpRequestException(HttpRequestError.SecureConnectionError), "tls" },
        { new HttpRequestException("x", new AuthenticationException()), "tls" },
        { new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded), "response_too_large" },
        { new HttpRequestException("x", new SendRefusedException()), "refused" },
        { new HttpRequestException(HttpRequestError.ResponseEnded), "connection_lost" },
        { new HttpRequestException("x", new IOException()), "connection_lost" },
        { new IOException(), "connection_lost" },
        { new TimeoutRejectedException(), "timeout" },
        { new TaskCanceledException(), "timeout" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Of_Exception_HasOneWord(Exception exception, string word)
    {
        Assert.True(TransportFault.Is(exception));
        Assert.Equal(word, TransportFault.Of(exception, CancellationToken.None));
    }

    [Fact]
    public void Of_CancellationByTheCaller_IsNoTimeout() =>
        Assert.Equal("cancelled", TransportFault.Of(new TaskCanceledException(), new CancellationToken(canceled: true)));

    [Fact]
    public void Is_Bug_IsNoFault() => Assert.False(TransportFault.Is(new InvalidOperationException()));
}
