using EdgeAutoscaler.Adapters.AckEdge.Purchase;
using EdgeAutoscaler.Adapters.Network;
using EdgeAutoscaler.Adapters.Tests.AckEdge.Servers;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Purchase;

public sealed class OneShotTransportTests
{
    [Fact]
    public async Task Send_RequestTheRuntimeWouldRepeat_ReachesTheServerOnce()
    {
        await using var server = new RawServer((socket, _) =>
        {
            socket.Close();
            return Task.CompletedTask;
        });
        var gate = new FirstByteGate(() => true);
        using var invoker = new HttpMessageInvoker(OneShotTransport.Create(gate, AddressPolicy.AnyServer));
        using var bodyless = new HttpRequestMessage(HttpMethod.Post, server.Address);

        await Assert.ThrowsAsync<HttpRequestException>(() => invoker.SendAsync(bodyless, default));

        Assert.Equal(1, server.Requests);
        Assert.False(gate.Shut());
    }

    [Fact]
    public async Task Send_SecondRequest_IsRefused()
    {
        await using var server = new RawServer(RawServer.Answer("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n"));
        using var invoker = new HttpMessageInvoker(OneShotTransport.Create(new FirstByteGate(() => true), AddressPolicy.AnyServer));
        using var first = new HttpRequestMessage(HttpMethod.Post, server.Address) { Content = new ByteArrayContent([]) };
        using var second = new HttpRequestMessage(HttpMethod.Post, server.Address) { Content = new ByteArrayContent([]) };
        using var response = await invoker.SendAsync(first, default);

        await Assert.ThrowsAsync<HttpRequestException>(() => invoker.SendAsync(second, default));

        Assert.Equal(1, server.Requests);
    }
}
