using System.Net.Sockets;
using System.Text;

namespace EdgeAutoscaler.EndToEnd.Service;

/// <summary>The socket on which a supervisor listens to its services.</summary>
internal sealed class NotifySocket : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);

    /// <summary>Listens.</summary>
    /// <param name="address">A path; after an '@' a name of the abstract kind.</param>
    public NotifySocket(string address)
    {
        Address = address;
        _socket.Bind(new UnixDomainSocketEndPoint(address[0] == '@' ? $"\0{address[1..]}" : address));
    }

    /// <summary>What <c>NOTIFY_SOCKET</c> must say.</summary>
    public string Address { get; }

    /// <summary>The next message.</summary>
    public async Task<string> ReceiveAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var buffer = new byte[512];
        return Encoding.UTF8.GetString(buffer, 0, await _socket.ReceiveAsync(buffer, deadline.Token));
    }

    /// <summary>Waits for a message and gives how many others came before it.</summary>
    public async Task<IReadOnlyList<string>> ReceiveUntilAsync(string message)
    {
        var before = new List<string>();
        while (await ReceiveAsync() is var received && received != message)
            before.Add(received);
        return before;
    }

    public void Dispose() => _socket.Dispose();
}
