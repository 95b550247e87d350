using System.Diagnostics;
using System.Text.Json;
using EdgeAutoscaler.Backtest.Commands;

namespace EdgeAutoscaler.Backtest;

public sealed class ProgramTests : IDisposable
{
    private readonly TraceFiles _files = new();

    [Fact]
    public async Task Run_BuiltProgram_PrintsJsonAndNothingElse()
    {
        var trace = _files.Hourly("evenings.csv", Enumerable.Range(0, 14 * 24).Select(hour => hour % 24 >= 18 ? 30.0 : 12.0));

        var (code, output) = await RunAsync("run", "--trace", trace, "--config", TraceFiles.Settings, "--group", "beijing/transcode", "--output", "json");

        Assert.Equal(0, code);
        var report = Assert.Single(JsonDocument.Parse(output).RootElement.EnumerateArray());
        Assert.Equal("evenings", report.GetProperty("trace").GetString());
        Assert.InRange(report.GetProperty("ratio").GetDouble(), 1, 3);
    }

    [Fact]
    public async Task Run_NoArguments_IsWrongUsage() => Assert.Equal(2, (await RunAsync("run")).Code);

    public void Dispose() => _files.Dispose();

    private static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "edge-autoscaler-backtest.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await error;
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
