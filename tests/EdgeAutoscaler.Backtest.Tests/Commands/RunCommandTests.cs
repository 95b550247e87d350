using System.Text.Json;

namespace EdgeAutoscaler.Backtest.Commands;

public sealed class RunCommandTests : IDisposable
{
    private const string Group = "beijing/transcode";

    private readonly TraceFiles _files = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task Run_Json_TellsWhatWasBoughtAndServed()
    {
        var trace = _files.Hourly("steady.csv", Enumerable.Repeat(10.0, 72));

        Assert.Equal(ExitCodes.Done, await RunAsync("--trace", trace, "--group", Group, "--output", "json"));

        var report = Assert.Single(JsonDocument.Parse(_output.ToString()).RootElement.EnumerateArray());
        Assert.Equal(
            [
                "trace", "group", "steps", "purchases", "nodesBought", "cost", "unusedValue", "currency", "unservedShare", "shortStepsShare",
                "overProvisionShare", "peakNodes", "heldBy", "seconds",
            ],
            report.EnumerateObject().Select(property => property.Name));
        Assert.Equal("steady", report.GetProperty("trace").GetString());
        Assert.Equal(Group, report.GetProperty("group").GetString());
        Assert.Equal((71 * 6) + 1, report.GetProperty("steps").GetInt32());
        Assert.Equal(report.GetProperty("nodesBought").GetInt32() * 230m, report.GetProperty("cost").GetDecimal());
        Assert.InRange(report.GetProperty("unusedValue").GetDecimal(), 1, report.GetProperty("cost").GetDecimal());
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public async Task Run_SeveralTraces_ReportsEachFromAnEmptyGroup()
    {
        var trace = _files.Hourly("steady.csv", Enumerable.Repeat(10.0, 24));

        await RunAsync("--trace", trace, trace, "--group", Group, "--output", "json");

        var costs = JsonDocument.Parse(_output.ToString()).RootElement.EnumerateArray().Select(report => report.GetProperty("cost").GetDecimal()).ToList();
        Assert.Equal(2, costs.Count);
        Assert.Equal(costs[0], costs[1]);
    }

    [Fact]
    public async Task Run_Table_ShowsEveryFigureWithItsName()
    {
        var trace = _files.Hourly("steady.csv", Enumerable.Repeat(10.0, 24));

        Assert.Equal(ExitCodes.Done, await RunAsync("--trace", trace, "--group", Group));

        var lines = _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Matches(@"^trace +steady$", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("cost ", StringComparison.Ordinal) && line.EndsWith(".00 CNY", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("held by canary ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_ScaledPeak_FillsThatManyNodes()
    {
        var trace = _files.Hourly("steady.csv", Enumerable.Repeat(61355.2, 24 * 7));

        await RunAsync("--trace", trace, "--group", "shanghai/cache", "--scale-peak", "7", "--output", "json");

        // A full load of 7 nodes at a target of 0.7 per node.
        Assert.Equal(10, JsonDocument.Parse(_output.ToString()).RootElement[0].GetProperty("peakNodes").GetInt32());
    }

    [Fact]
    public async Task Run_LongerLeadTime_ServesLess()
    {
        var trace = _files.Hourly("steady.csv", Enumerable.Repeat(10.0, 48));

        await RunAsync("--trace", trace, "--group", Group, "--step", "01:00:00", "--lead-time", "12:00:00", "--output", "json");

        Assert.InRange(JsonDocument.Parse(_output.ToString()).RootElement[0].GetProperty("shortStepsShare").GetDouble(), 0.25, 1);
    }

    [Fact]
    public async Task Run_WrongLine_NamesFileAndLine()
    {
        var trace = _files.Write("broken.csv", "t_s,value\n0,10\nsoon,10\n");

        Assert.Equal(ExitCodes.WrongUsage, await RunAsync("--trace", trace, "--group", Group));

        Assert.StartsWith($"{trace}, line 3: 'soon' must be", _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public async Task Run_NoSuchTrace_NamesIt()
    {
        Assert.Equal(ExitCodes.WrongUsage, await RunAsync("--trace", _files.PathOf("none.csv"), "--group", Group));

        Assert.StartsWith(_files.PathOf("none.csv"), _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--group", "beijing/none")]
    public async Task Run_GroupUnclear_NamesTheGroupsThereAre(params string[] group)
    {
        Assert.Equal(ExitCodes.WrongUsage, await RunAsync(["--trace", _files.Hourly("steady.csv", 1), .. group]));

        Assert.Contains("beijing/transcode, shanghai/cache", _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--step", "00:00:00")]
    [InlineData("--step", "soon")]
    [InlineData("--lead-time", "-01:00:00")]
    [InlineData("--scale-peak", "0")]
    [InlineData("--output", "xml")]
    [InlineData("--speed", "11")]
    public async Task Run_WrongOption_IsRefusedOnStandardError(string option, string value)
    {
        Assert.Equal(ExitCodes.WrongUsage, await RunAsync("--trace", _files.Hourly("steady.csv", 1), "--group", Group, option, value));

        Assert.Contains($"'{value}'", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("--help", _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public async Task Run_WrongSettings_NamesTheKey()
    {
        var settings = _files.Write("settings.json", """{ "Autoscaler": { "Mode": "Perhaps" } }""");

        var code = await CommandLine.InvokeAsync(["run", "--trace", _files.Hourly("steady.csv", 1), "--config", settings], _output, _error, CancellationToken.None);

        Assert.Equal(ExitCodes.WrongUsage, code);
        Assert.Contains("Autoscaler:Mode is 'Perhaps'", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Cancelled_Fails()
    {
        var trace = _files.Hourly("steady.csv", 1);

        var code = await CommandLine.InvokeAsync(
            ["run", "--trace", trace, "--config", TraceFiles.Settings, "--group", Group], _output, _error, new CancellationToken(canceled: true));

        Assert.Equal(ExitCodes.Failed, code);
    }

    public void Dispose()
    {
        _files.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    private Task<int> RunAsync(params string[] arguments) =>
        CommandLine.InvokeAsync(["run", "--config", TraceFiles.Settings, .. arguments], _output, _error, CancellationToken.None);
}
