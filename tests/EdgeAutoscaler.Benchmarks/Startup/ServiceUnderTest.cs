using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace EdgeAutoscaler.Benchmarks.Startup;

/// <summary>The built service as a process of its own.</summary>
internal sealed class ServiceUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(5);

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Process _process;
    private readonly HttpClient _http;

    public ServiceUnderTest(string configurationPath, Uri address)
    {
        _http = new HttpClient { BaseAddress = address };
        var start = new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "edge-autoscaler.dll"), "run", "--config", configurationPath])
        {
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("The service could not be started.");
        _process.BeginOutputReadLine();
    }

    /// <summary>An address nobody listens on at the moment.</summary>
    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}");
    }

    /// <summary>Milliseconds from the start of the process to the first 200 on a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="patience">How long to wait for it; a minute unless stated.</param>
    public async Task<double> FirstSuccessAsync(string path, TimeSpan? patience = null)
    {
        using var deadline = new CancellationTokenSource(patience ?? Patience);
        while (!await SucceedsAsync(path, deadline.Token))
            await Task.Delay(PollInterval, deadline.Token);
        return Stopwatch.GetElapsedTime(_start).TotalMilliseconds;
    }

    /// <summary>Resident memory in MB, as Linux accounts for it.</summary>
    public double ResidentMegabytes()
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        var kilobytes = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[1];
        return double.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _http.Dispose();
    }

    private async Task<bool> SucceedsAsync(string path, CancellationToken cancellationToken)
    {
        if (_process.HasExited)
            throw new InvalidOperationException($"The service ended with exit code {_process.ExitCode}.");
        try
        {
            using var response = await _http.GetAsync(path, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // Not listening yet.
            return false;
        }
    }
}
