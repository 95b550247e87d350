using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace EdgeAutoscaler.Testing;

/// <summary>A real Prometheus on a port of its own.</summary>
public sealed partial class PrometheusServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly DirectoryInfo _directory;

    private PrometheusServer(Process process, DirectoryInfo directory, Uri address)
    {
        _process = process;
        _directory = directory;
        Address = address;
    }

    /// <summary>Path of the program; <see langword="null"/> where it isn't installed.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "prometheus"))
        .FirstOrDefault(File.Exists);

    public Uri Address { get; }

    /// <summary>Starts a server that scrapes one target every second, and waits until it takes queries.</summary>
    /// <param name="target">What is scraped: host and port, below which <c>/metrics</c> answers.</param>
    public static Task<PrometheusServer> StartAsync(Uri target) => StartAsync($$"""
        global: { scrape_interval: 1s, scrape_timeout: 1s }
        scrape_configs:
          - job_name: load
            static_configs: [{ targets: ["{{target.Authority}}"] }]
        """);

    /// <summary>Starts the server and waits until it takes queries.</summary>
    /// <param name="configuration">Its configuration.</param>
    /// <param name="besides">Files that the configuration expects in its folder.</param>
    public static async Task<PrometheusServer> StartAsync(string configuration, params string[] besides)
    {
        var directory = Directory.CreateTempSubdirectory("prometheus-");
        var config = Path.Combine(directory.FullName, "prometheus.yml");
        await File.WriteAllTextAsync(config, configuration);
        foreach (var file in besides)
            File.Copy(file, Path.Combine(directory.FullName, Path.GetFileName(file)));
        var process = Start(directory.FullName, config);
        var port = await ListeningPortAsync(process);
        var server = new PrometheusServer(process, directory, new Uri($"http://127.0.0.1:{port}"));
        await server.ReadyAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _directory.Delete(recursive: true);
    }

    private static Process Start(string folder, string config) => Process.Start(new ProcessStartInfo(
        Program ?? throw new InvalidOperationException("There is no prometheus on PATH."),
        [
            $"--config.file={config}",
            $"--storage.tsdb.path={Path.Combine(folder, "data")}",
            "--web.listen-address=127.0.0.1:0",
            "--log.level=info",
        ])
    {
        RedirectStandardError = true,
        UseShellExecute = false,
    }) ?? throw new InvalidOperationException("Prometheus did not start.");

    // It is told to take any free port, and only its log says which.
    private static async Task<int> ListeningPortAsync(Process process)
    {
        var port = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null)
                port.TrySetException(new InvalidOperationException("Prometheus ended before it listened."));
            else if (Listening().Match(line.Data) is { Success: true } match)
                port.TrySetResult(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        };
        process.BeginErrorReadLine();
        return await port.Task.WaitAsync(Patience);
    }

    private async Task ReadyAsync()
    {
        using var http = new HttpClient();
        using var deadline = new CancellationTokenSource(Patience);
        using var every = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        do
        {
            using var response = await http.GetAsync(new Uri(Address, "-/ready"), deadline.Token);
            if (response.IsSuccessStatusCode)
                return;
        }
        while (await every.WaitForNextTickAsync(deadline.Token));
    }

    [GeneratedRegex("""Listening on"? address=127\.0\.0\.1:([1-9][0-9]*)""")]
    private static partial Regex Listening();
}
