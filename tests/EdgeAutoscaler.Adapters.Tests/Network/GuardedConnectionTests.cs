using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using EdgeAutoscaler.Adapters.AckEdge;
using EdgeAutoscaler.Adapters.Network;
using EdgeAutoscaler.Adapters.Tests.AckEdge.Servers;
using EdgeAutoscaler.Core.Endpoints;

namespace EdgeAutoscaler.Adapters.Tests.Network;

public sealed class GuardedConnectionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Send_NameThatLeadsToLoopback_IsRefusedAfterItWasResolved()
    {
        await using var server = new RawServer(RawServer.Answer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
        using var client = new HttpClient(GuardedConnection.Handler(CloudAddresses.Policy(AllowedHosts.CloudOnly)));

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://localhost:{server.Address.Port}")));

        Assert.IsType<AddressRefusedException>(error.InnerException);
        Assert.Contains("localhost leads to", error.InnerException.Message, StringComparison.Ordinal);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task Send_NameThatWasListed_Connects()
    {
        await using var server = new RawServer(RawServer.Answer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
        using var client = new HttpClient(GuardedConnection.Handler(CloudAddresses.Policy(new AllowedHosts(["localhost"]))));

        using var response = await client.GetAsync(new Uri($"http://localhost:{server.Address.Port}"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Send_Redirect_IsNotFollowed()
    {
        await using var elsewhere = new RawServer(RawServer.Answer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
        await using var server = new RawServer(RawServer.Answer($"HTTP/1.1 302 Found\r\nLocation: {elsewhere.Address}\r\nContent-Length: 0\r\n\r\n"));
        using var client = new HttpClient(GuardedConnection.Handler(AddressPolicy.AnyServer));

        using var response = await client.GetAsync(server.Address);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(0, elsewhere.Connections);
    }

    [Fact]
    public async Task Send_EndlessHeaders_AreGivenUpOn()
    {
        await using var server = new RawServer(RawServer.Answer($"HTTP/1.1 200 OK\r\nX: {new string('x', 40 * 1024)}\r\nContent-Length: 0\r\n\r\n"));
        using var client = new HttpClient(GuardedConnection.Handler(AddressPolicy.AnyServer));

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(server.Address));

        Assert.Equal(HttpRequestError.ConfigurationLimitExceeded, error.HttpRequestError);
    }

    [Fact]
    public void Handler_Protocols_AreTls12And13Only()
    {
        using var handler = GuardedConnection.Handler(AddressPolicy.AnyServer);

        Assert.Equal(SslProtocols.Tls12 | SslProtocols.Tls13, handler.SslOptions.EnabledSslProtocols);
    }

    [Fact]
    public async Task Send_ServerThatAnswersTls10_GetsAProtocolAlertAndNoRequest()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answer = AnswerTls10Async(listener);
        using var client = new HttpClient(GuardedConnection.Handler(AddressPolicy.AnyServer));

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}")));

        Assert.Equal(HttpRequestError.SecureConnectionError, error.HttpRequestError);
        // A fatal alert (21, level 2), protocol_version (70), is all that is left to say.
        var reply = await answer.WaitAsync(Patience);
        Assert.Equal([21, 2, 70], [reply[0], reply[5], reply[6]]);
    }

    /// <summary>Says ServerHello in TLS 1.0 with a cipher every client knows, and gives what the client says to that.</summary>
    private static async Task<byte[]> AnswerTls10Async(TcpListener listener)
    {
        using var socket = await listener.AcceptSocketAsync();
        var buffer = new byte[8192];
        await socket.ReceiveAsync(buffer);
        byte[] hello = [2, 0, 0, 38, 3, 1, .. new byte[32], 0, 0xC0, 0x13, 0];
        await socket.SendAsync((byte[])[22, 3, 1, 0, (byte)hello.Length, .. hello]);
        var count = await socket.ReceiveAsync(buffer);
        return buffer[..count];
    }
}
