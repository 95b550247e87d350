using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using EdgeAutoscaler.Hosting.Failpoints;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.EndToEnd.Service;

/// <summary>The service as a process of its own, as an operator runs it.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    // A machine that is busy with other tests is slow, never wrong.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    private const int KilledExitCode = 128 + 9;

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly HttpClient _http;

    private ServiceProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        _http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Starts the service and waits until it is live.</summary>
    public static async Task<ServiceProcess> StartAsync(
        string configFile,
        Uri address,
        IReadOnlyDictionary<string, string>? environment = null,
        Launcher? launcher = null,
        params string[] options)
    {
        var service = new ServiceProcess(Launch(["run", "--config", configFile, .. options], environment, launcher), address);
        await service.UntilAsync(async () => (await service._http.GetAsync("/healthz/live")).IsSuccessStatusCode, "live");
        return service;
    }

    /// <summary>Runs the service until it kills itself at a failpoint.</summary>
    public static async Task DieAsync(string configFile, IReadOnlyDictionary<string, string> environment, string failpoint)
    {
        var armed = new Dictionary<string, string>(environment) { [Failpoint.Variable] = failpoint };
        using var process = Launch(["run", "--config", configFile], armed);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var deadline = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(deadline.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var died = process.HasExited && process.ExitCode == KilledExitCode;
        if (!process.HasExited)
            process.Kill();
        Assert.True(died, $"It didn't die at {failpoint}:\n{await output}{await error}");
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Launch(arguments, environment);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var deadline = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(deadline.Token);
        return (process.ExitCode, await output, await error);
    }

    public async Task<FleetStatus> StatusAsync() =>
        await _http.GetFromJsonAsync("/api/v1/status", StatusJsonContext.Default.FleetStatus) ?? throw new InvalidOperationException("no status");

    public Task<string> GetAsync(string path) => _http.GetStringAsync(path);

    /// <summary>The sum of all samples of a metric whose labels contain the given text.</summary>
    public async Task<double> MetricAsync(string name, string labels = "") => (await GetAsync("/metrics"))
        .Split('\n')
        .Where(line => line.StartsWith(name + "{", StringComparison.Ordinal) || line.StartsWith(name + " ", StringComparison.Ordinal))
        .Where(line => line.Contains(labels, StringComparison.Ordinal))
        .Sum(line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));

    /// <summary>Waits until something is true, and shows the service's output when it never is.</summary>
    public async Task UntilAsync(Func<Task<bool>> isTrue, string what, TimeSpan? patience = null)
    {
        var deadline = Stopwatch.StartNew();
        while (deadline.Elapsed < (patience ?? Patience))
        {
            if (_process.HasExited)
                Assert.Fail($"The service ended with {_process.ExitCode} before it was {what}:\n{Output}");
            try
            {
                if (await isTrue())
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        Assert.Fail($"Not {what} within {patience ?? Patience}:\n{Output}");
    }

    /// <summary>Waits for a number of further cycles of all clusters.</summary>
    public async Task CyclesAsync(int count)
    {
        var start = await MetricAsync("edge_autoscaler_cycles_total");
        await UntilAsync(async () => await MetricAsync("edge_autoscaler_cycles_total") >= start + count, $"{count} cycles further");
    }

    /// <summary>Kills the process at once, as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Sends the process a signal: STOP and CONT suspend it as a hypervisor would, and let it go on.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Asks the process to stop, as a supervisor does, and gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        await SignalAsync("TERM");
        using var deadline = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(deadline.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
        _http.Dispose();
    }

    private static Process Launch(string[] arguments, IReadOnlyDictionary<string, string>? environment, Launcher? launcher = null)
    {
        var (program, leading) = launcher ?? Launcher.Plain;
        var start = new ProcessStartInfo(program, [.. leading, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        // These processes live for seconds: what is measured to make the code of hours faster only costs them time.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("The service could not be started.");
    }

    private void Keep(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }
}
