using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Servers;

/// <summary>A server on bare TCP that can misbehave in every way, and counts the requests that reach it.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Socket, CancellationToken, Task> _misbehave;
    private readonly Task _accepting;
    private int _connections;
    private int _requests;

    /// <summary>Starts it.</summary>
    /// <param name="misbehave">What happens to a connection once a whole request has been read from it.</param>
    public RawServer(Func<Socket, CancellationToken, Task> misbehave)
    {
        _misbehave = misbehave;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public int Connections => Volatile.Read(ref _connections);

    public int Requests => Volatile.Read(ref _requests);

    public string LastHead { get; private set; } = "";

    public static Func<Socket, CancellationToken, Task> Answer(string response) =>
        async (socket, stop) =>
        {
            await socket.SendAsync(Encoding.ASCII.GetBytes(response), stop);
            socket.Shutdown(SocketShutdown.Send);
        };

    public async ValueTask DisposeAsync()
    {
        // Only then may it stop: who is about to accept the next connection would find that it doesn't listen.
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                serving.Add(ServeAsync(socket));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                while (await ReadRequestAsync(socket) is { } head)
                {
                    LastHead = head;
                    Interlocked.Increment(ref _requests);
                    await _misbehave(socket, _stop.Token);
                }
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task<string?> ReadRequestAsync(Socket socket)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!IsComplete(text.ToString()))
        {
            var count = await socket.ReceiveAsync(buffer, _stop.Token);
            if (count == 0)
                return null;
            text.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }

        return text.ToString().Split("\r\n\r\n")[0];
    }

    private static bool IsComplete(string text)
    {
        if (text.Split("\r\n\r\n", 2) is not [var head, var body])
            return false;
        var length = head.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return body.Length >= (length is null ? 0 : int.Parse(length.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture));
    }
}
