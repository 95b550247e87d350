using System.Text.Json;

namespace EdgeAutoscaler.Backtest.Commands;

public sealed class CompareCommandTests : IDisposable
{
    private readonly TraceFiles _files = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task Compare_SameFile_CostsTheSame()
    {
        Assert.Equal(ExitCodes.Done, await CompareAsync(TraceFiles.Settings));

        Assert.Contains("The change would have cost the same.", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_LowerTarget_TellsWhatItCostsMore()
    {
        Assert.Equal(ExitCodes.Done, await CompareAsync(Changed("\"TargetUtilization\": 0.7", "\"TargetUtilization\": 0.35"), "--limits", "neutral", "--output", "json"));

        var comparison = Assert.Single(JsonDocument.Parse(_output.ToString()).RootElement.EnumerateArray());
        var (before, after) = (comparison.GetProperty("before").GetProperty("cost").GetDecimal(), comparison.GetProperty("after").GetProperty("cost").GetDecimal());
        Assert.True(after > before);
        Assert.Equal(after - before, comparison.GetProperty("costDifference").GetDecimal());
        Assert.Equal("CNY", comparison.GetProperty("currency").GetString());
    }

    [Fact]
    public async Task Compare_WrongFiles_NamesBoth()
    {
        string[] arguments = ["compare", "--before", _files.PathOf("a.json"), "--after", _files.PathOf("b.json"), "--trace", Trace()];

        Assert.Equal(ExitCodes.WrongUsage, await CommandLine.InvokeAsync(arguments, _output, _error, CancellationToken.None));

        Assert.Contains("--before ", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("--after ", _error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _files.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    private string Trace() => _files.Hourly("evenings.csv", Enumerable.Range(0, 96).Select(hour => hour % 24 >= 18 ? 30.0 : 12.0));

    private string Changed(string written, string other) =>
        _files.Write("after.json", File.ReadAllText(TraceFiles.Settings).Replace(written, other, StringComparison.Ordinal));

    private Task<int> CompareAsync(string after, params string[] options) => CommandLine.InvokeAsync(
        ["compare", "--before", TraceFiles.Settings, "--after", after, "--group", "beijing/transcode", "--trace", Trace(), .. options], _output, _error, CancellationToken.None);
}
