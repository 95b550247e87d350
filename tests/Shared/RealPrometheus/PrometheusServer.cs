using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace EdgeAutoscaler.TestsShared.RealPrometheus;

/// <summary>A real Prometheus in a directory of its own, on a port the system has chosen. Disposing kills it and removes the directory.</summary>
public sealed partial class PrometheusServer : IAsyncDisposable
{
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly DirectoryInfo _directory;
    private readonly Channel<string> _log = Channel.CreateUnbounded<string>();

    private PrometheusServer(Process process, DirectoryInfo directory)
    {
        _process = process;
        _directory = directory;
    }

    /// <summary>Path of the program, where the machine has it.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(directory => Path.Combine(directory, "prometheus"))
        .FirstOrDefault(File.Exists);

    /// <summary>Address of its web interface and API.</summary>
    public Uri Address { get; private set; } = new("http://unknown.invalid");

    /// <summary>Starts a server and waits until it answers queries.</summary>
    /// <param name="configuration">Its configuration, in YAML.</param>
    public static async Task<PrometheusServer> StartAsync(string configuration)
    {
        var directory = Directory.CreateTempSubdirectory("prometheus-");
        var file = Path.Combine(directory.FullName, "prometheus.yml");
        await File.WriteAllTextAsync(file, configuration);
        var server = new PrometheusServer(ProcessOf(directory.FullName, file), directory);
        try
        {
            using var deadline = new CancellationTokenSource(StartDeadline);
            server.Launch();
            server.Address = await server.ListeningAsync(deadline.Token);
            await server.ReadyAsync(deadline.Token);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a server that scrapes one exporter every second.</summary>
    /// <param name="exporter">Address of the exporter.</param>
    public static Task<PrometheusServer> StartScrapingAsync(Uri exporter) => StartAsync(
        $"""
        global:
          scrape_interval: 1s
          scrape_timeout: 1s
        scrape_configs:
          - job_name: edge
            static_configs:
              - targets: ["{exporter.Authority}"]
        """);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _directory.Delete(recursive: true);
    }

    private static Process ProcessOf(string directory, string file) => new()
    {
        StartInfo = new ProcessStartInfo(Program ?? throw new InvalidOperationException("The prometheus program is not on the PATH."))
        {
            ArgumentList =
            {
                $"--config.file={file}",
                $"--storage.tsdb.path={Path.Combine(directory, "data")}",
                "--web.listen-address=127.0.0.1:0",
            },
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        },
    };

    private void Launch()
    {
        _process.EnableRaisingEvents = true;
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.Exited += (_, _) => _log.Writer.TryComplete();
        _process.Start();
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    private void Note(string? line)
    {
        if (line is not null)
            _log.Writer.TryWrite(line);
    }

    private async Task<Uri> ListeningAsync(CancellationToken cancellationToken)
    {
        var said = new List<string>();
        await foreach (var line in _log.Reader.ReadAllAsync(cancellationToken))
        {
            if (Listening().Match(line) is { Success: true } match)
                return new Uri($"http://{match.Groups["address"].Value}");
            said.Add(line);
        }

        throw new InvalidOperationException($"Prometheus has ended instead of listening:\n{string.Join('\n', said)}");
    }

    private async Task ReadyAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = Address };
        while (true)
        {
            using var answer = await http.GetAsync(new Uri("/-/ready", UriKind.Relative), cancellationToken);
            if (answer.IsSuccessStatusCode)
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }
    }

    [GeneratedRegex("""msg="?Listening on"? .*address="?(?<address>127\.0\.0\.1:[0-9]+)""")]
    private static partial Regex Listening();
}
