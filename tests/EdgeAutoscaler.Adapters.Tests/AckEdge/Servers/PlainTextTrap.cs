using System.Net;
using System.Net.Sockets;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Servers;

/// <summary>Listens where TLS is expected and never speaks it.</summary>
internal sealed class PlainTextTrap : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private Task _serving = Task.CompletedTask;

    public Uri HttpsAddress => new($"https://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public static PlainTextTrap Start(Action? onBytes = null, bool answer = true)
    {
        var trap = new PlainTextTrap();
        trap._listener.Start();
        trap._serving = trap.ServeAsync(onBytes, answer);
        return trap;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task ServeAsync(Action? onBytes, bool answer)
    {
        using var socket = await _listener.AcceptSocketAsync(_stop.Token);
        await socket.ReceiveAsync(new byte[4096], _stop.Token);
        onBytes?.Invoke();
        if (answer)
            await socket.SendAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), _stop.Token);
        else
            await Task.Delay(Timeout.Infinite, _stop.Token);
    }
}
