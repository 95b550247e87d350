using System.Text.Json;

namespace EdgeAutoscaler.Backtest.Commands;

public sealed class RunCommandTests : IDisposable
{
    private const string Group = "beijing/transcode";

    private readonly TraceFiles _files = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task Run_Json_HasTheFiguresOfEveryTraceAndPolicy()
    {
        Assert.Equal(ExitCodes.Done, await RunAsync("--trace", Steady(), "--policy", "reactive-1.0", "--output", "json"));

        var report = Assert.Single(Reports());
        Assert.Equal(
            ["trace", "policy", "cost", "lowerBound", "ratio", "unservedShare", "shortHoursShare", "overProvisionShare", "orders", "seconds"],
            report.EnumerateObject().Take(10).Select(property => property.Name));
        Assert.Equal(("steady", "reactive-1.0"), (report.GetProperty("trace").GetString(), report.GetProperty("policy").GetString()));
        // 150 nodes for 36 of the 730 hours of a month that costs 100.
        Assert.Equal(739.73m, report.GetProperty("cost").GetDecimal());
        Assert.Equal(1, report.GetProperty("orders").GetInt32());
        Assert.False(report.GetProperty("comparable").GetBoolean());
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public async Task Run_AllPolicies_ReportsTheFilesAndTheBaselines()
    {
        await RunAsync("--trace", Steady(), "--policy", "all", "--output", "json");

        var policies = Reports().Select(report => report.GetProperty("policy").GetString()).ToList();
        Assert.Equal("configured", policies[0]);
        Assert.Contains("step cpu", policies);
        Assert.Contains("predictive", policies);
        Assert.Contains("static-peak", policies);
        Assert.Equal(policies.Count, policies.Distinct().Count());
    }

    [Fact]
    public async Task Run_SeveralTraces_ReportsEachFromAnEmptyGroup()
    {
        await RunAsync("--trace", Steady(), Steady(), "--output", "json");

        var costs = Reports().Select(report => report.GetProperty("cost").GetDecimal()).ToList();
        Assert.Equal(2, costs.Count);
        Assert.Equal(costs[0], costs[1]);
    }

    [Fact]
    public async Task Run_Table_IsMarkdownAndKeepsShortTracesApart()
    {
        Assert.Equal(ExitCodes.Done, await RunAsync("--trace", Steady()));

        var lines = _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("Shorter than 18 months", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("| trace ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("| steady | configured ", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_LimitsOfTheFile_HoldPurchasesBack()
    {
        await RunAsync("--trace", Steady(), "--limits", "config", "--output", "json");

        Assert.True(Assert.Single(Reports()).GetProperty("heldBy").TryGetProperty("canary", out _));
    }

    [Fact]
    public async Task Run_SampledLeadTime_IsTheSameEachTime()
    {
        await RunAsync("--trace", Steady(), "--lead-time", "sampled:5", "--policy", "reactive-0.9", "--output", "json");
        var first = Assert.Single(Reports()).GetProperty("cost").GetDecimal();
        _output.GetStringBuilder().Clear();

        await RunAsync("--trace", Steady(), "--lead-time", "sampled:5", "--policy", "reactive-0.9", "--output", "json");

        Assert.Equal(first, Assert.Single(Reports()).GetProperty("cost").GetDecimal());
    }

    [Fact]
    public async Task Run_SeveralMistakes_NamesAllOfThem()
    {
        var broken = _files.Write("broken.csv", "t_s,value\n0,10\nsoon,10\n");

        Assert.Equal(ExitCodes.WrongUsage, await RunAsync("--trace", broken, _files.PathOf("none.csv"), "synthetic:tidal:1", "--policy", "guessing"));

        var lines = _error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith($"--trace {broken}, line 3: 'soon' must be", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"--trace {_files.PathOf("none.csv")} can't be read", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("--trace synthetic:tidal:1 must be", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("--policy is 'guessing' and must be all or one of configured", lines[3], StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    [Theory]
    [InlineData]
    [InlineData("--group", "beijing/none")]
    public async Task Run_GroupUnclear_NamesTheGroupsThereAre(params string[] group)
    {
        string[] arguments = ["run", "--config", TraceFiles.Settings, "--trace", Steady(), .. group];

        Assert.Equal(ExitCodes.WrongUsage, await CommandLine.InvokeAsync(arguments, _output, _error, CancellationToken.None));

        Assert.Contains("beijing/transcode, shanghai/cache", _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--step", "00:00:00")]
    [InlineData("--step", "soon")]
    [InlineData("--warmup", "long")]
    [InlineData("--lead-time", "fixed:-1h")]
    [InlineData("--lead-time", "late")]
    [InlineData("--scale-peak", "0")]
    [InlineData("--prices", "free")]
    [InlineData("--output", "xml")]
    [InlineData("--speed", "11")]
    public async Task Run_WrongOption_IsRefusedOnStandardError(string option, string value)
    {
        Assert.Equal(ExitCodes.WrongUsage, await RunAsync(option, value, "--trace", Steady()));

        Assert.Contains($"'{value}'", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("--help", _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    [Theory]
    [InlineData("--prometheus", "ftp://server", "absolute http")]
    [InlineData("--from", "yesterday", "must be a time")]
    [InlineData("--query", "load", "missing: --prometheus, --from, --to")]
    public async Task Run_WrongRange_IsRefused(string option, string value, string problem)
    {
        Assert.Equal(ExitCodes.WrongUsage, await RunAsync(option, value));

        Assert.Contains(problem, _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_RangeThatEndsBeforeItBegins_IsRefused()
    {
        Assert.Equal(ExitCodes.WrongUsage, await RunAsync("--prometheus", "http://127.0.0.1:1", "--query", "load", "--from", "2024-01-03", "--to", "2024-01-01"));

        Assert.Contains("--to is '2024-01-01' and must be later than --from", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoTrace_SaysThatOneIsNeeded()
    {
        Assert.Equal(ExitCodes.WrongUsage, await RunAsync());

        Assert.Contains("--trace is required", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_PrometheusRange_IsReplayed()
    {
        using var server = new Traces.Prometheus.ScriptedPrometheus(_ => 10);

        var code = await RunAsync(
            "--prometheus", server.Address.AbsoluteUri, "--query", "load", "--from", "2024-01-01", "--to", "2024-01-03", "--policy", "hpa", "--output", "json");

        Assert.Equal(ExitCodes.Done, code);
        Assert.Equal("prometheus", Assert.Single(Reports()).GetProperty("trace").GetString());
    }

    [Fact]
    public async Task Run_Report_WritesAPage()
    {
        Assert.Equal(ExitCodes.Done, await RunAsync("--trace", Steady(), "--report", _files.PathOf("report.html")));

        Assert.Contains("steady", File.ReadAllText(_files.PathOf("report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Plots_WritesDrawingsThatStandAlone()
    {
        Assert.Equal(ExitCodes.Done, await RunAsync("--trace", Steady(), "--policy", "reactive-1.0", "--plots", _files.PathOf("new/plots")));

        var files = Directory.GetFiles(_files.PathOf("new/plots")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
        Assert.Equal(["steady-ratio.svg", "steady-reactive-1.0-capacity.svg", "steady-reactive-1.0-money.svg", "steady-reactive-1.0-purchases.svg"], files);
        var drawing = System.Xml.Linq.XDocument.Load(_files.PathOf("new/plots/steady-reactive-1.0-capacity.svg"));
        Assert.Contains(".demand", drawing.Root!.Elements().Single(element => element.Name.LocalName == "style").Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WrongSettings_NamesTheKey()
    {
        var settings = _files.Write("settings.json", """{ "Autoscaler": { "Mode": "Perhaps" } }""");

        var code = await CommandLine.InvokeAsync(["run", "--trace", Steady(), "--config", settings], _output, _error, CancellationToken.None);

        Assert.Equal(ExitCodes.WrongUsage, code);
        Assert.Contains("Autoscaler:Mode is 'Perhaps'", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Cancelled_Fails()
    {
        var code = await CommandLine.InvokeAsync(
            ["run", "--trace", Steady(), "--config", TraceFiles.Settings, "--group", Group], _output, _error, new CancellationToken(canceled: true));

        Assert.Equal(ExitCodes.Failed, code);
    }

    [Fact]
    public async Task Run_Help_ShowsDefaultsAsTheyAreTyped()
    {
        await CommandLine.InvokeAsync(["run", "--help"], _output, _error, CancellationToken.None);

        Assert.Contains("[default: 01:00:00]", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("[default: 12mo]", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("[default: fixed:01:00:00]", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_Trace_CanBeReadAgain()
    {
        Assert.Equal(ExitCodes.Done, await CommandLine.InvokeAsync(["generate", "--kind", "shift", "--seed", "2"], _output, _error, CancellationToken.None));

        var read = Assert.IsType<Traces.TraceResult.Read>(Traces.TraceFile.Read(_files.Write("shift.csv", _output.ToString())));
        Assert.Equal(Traces.Synthetic.SyntheticTrace.Of(Traces.Synthetic.SyntheticKind.Shift, 2).Points.AsEnumerable(), read.Trace.Points);
    }

    public void Dispose()
    {
        _files.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    private string Steady() => _files.Hourly("steady.csv", Enumerable.Repeat(10.0, 72));

    private IEnumerable<JsonElement> Reports() => JsonDocument.Parse(_output.ToString()).RootElement.EnumerateArray();

    private Task<int> RunAsync(params string[] arguments) =>
        CommandLine.InvokeAsync(["run", "--config", TraceFiles.Settings, "--group", Group, .. arguments], _output, _error, CancellationToken.None);
}
