using System.Net;
using System.Net.Sockets;
using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Adapters.Ledger.Sqlite;
using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Hosting;
using EdgeAutoscaler.Operating;
using EdgeAutoscaler.Tests.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeAutoscaler.Tests.Hosting;

/// <summary>Commands that ask the running service, with a configuration file that somebody is about to mend.</summary>
public sealed class AskingCommandTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("asking-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly CommandSession _session;

    public AskingCommandTests() => _session = new CommandSession(_output, _error);

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public async Task Status_FileHasErrorsElsewhere_AsksTheServiceAndMentionsThemInOneLine()
    {
        await using var host = await WebHost.StartAsync();

        var code = await new CommandActions(_session).StatusAsync(Damaged(host.Address), CancellationToken.None);

        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains("beijing", _output.ToString(), StringComparison.Ordinal);
        var line = Assert.Single(ErrorLines());
        Assert.Contains("has 3 errors, which 'edge-autoscaler check' shows", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pause_FileHasErrorsElsewhere_ReachesTheService()
    {
        var desk = new FakeDesk();
        await using var host = await WebHost.StartAsync(desk: desk);

        var code = await new OperatorActions(_session).PauseAsync(Damaged(host.Address), new PauseRequest("fleet", null, "the file is broken", "ann"), CancellationToken.None);

        Assert.Equal(ExitCodes.Done, code);
        Assert.Single(ErrorLines());
    }

    [Fact]
    public async Task Plan_FileHasErrorsElsewhereAndNoServiceRuns_IsRefusedWithAllOfThem()
    {
        var code = await new CommandActions(_session).PlanAsync(Damaged(Nobody()), CancellationToken.None);

        Assert.Equal(ExitCodes.WrongUsage, code);
        Assert.Contains("Autoscaler:EvaluationInterval = soon", _error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("would buy", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_FileHasErrorsElsewhereAndNoServiceRuns_ReadsTheLedger()
    {
        var opening = await SqliteLedger.OpenAsync($"Data Source={LedgerFile}", TimeProvider.System, NullLogger.Instance, default);
        await Assert.IsType<LedgerOpening<SqlLedger>.Opened>(opening).Ledger.DisposeAsync();

        var code = await new CommandActions(_session).StatusAsync(Damaged(Nobody()), CancellationToken.None);

        Assert.Equal(ExitCodes.Done, code);
        Assert.Equal(2, ErrorLines().Length);
        Assert.Contains("this is what its ledger says", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Purchases: none", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StatusAndExplain_NoServiceRunsAndThereIsNoLedger_SayThatNothingIsKnown()
    {
        var actions = new CommandActions(_session);

        await actions.StatusAsync(Damaged(Nobody()), CancellationToken.None);
        var code = await actions.ExplainAsync(Damaged(Nobody()), "beijing/transcode", null, CancellationToken.None);

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("nothing is known of its purchases: There is no ledger at", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("nothing is known of its decisions: There is no ledger at", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_LedgerIsWrongAndNoServiceRuns_IsRefusedWithAllErrors()
    {
        var code = await new CommandActions(_session).StatusAsync(Written($$"""{ "Mode": "DryRun", "Listen": "{{Nobody()}}", "Ledger": { "Provider": "paper" } }"""), CancellationToken.None);

        Assert.Equal(ExitCodes.WrongUsage, code);
        Assert.Contains("Autoscaler:Ledger:Provider = paper", _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Listen": "here", "EvaluationInterval": "soon" }""", "Autoscaler:Listen = here")]
    [InlineData("""{ "ApiTokenFile": ["a"], "EvaluationInterval": "soon" }""", "Autoscaler:ApiTokenFile")]
    [InlineData("""  "Listen" """, "Must be a section")]
    [InlineData("""{ "Listen": """, "Is not valid JSON")]
    public async Task Pause_WhatItNeedsIsWrong_IsRefusedWithAllErrors(string section, string part)
    {
        var code = await new OperatorActions(_session).PauseAsync(Written(section), new PauseRequest("fleet", null, "why", "ann"), CancellationToken.None);

        Assert.Equal(ExitCodes.WrongUsage, code);
        Assert.Contains("The configuration can't be used", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains(part, _error.ToString(), StringComparison.Ordinal);
    }

    private string LedgerFile => Path.Combine(_directory.FullName, "ledger.db");

    private static Uri Nobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    private string[] ErrorLines() => _error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private CommandOptions Damaged(Uri listen) => Written($$"""
        {
          "Mode": "DryRun", "Listen": "{{listen.GetLeftPart(UriPartial.Authority)}}", "EvaluationInterval": "soon", "Speed": 3,
          "Ledger": { "ConnectionString": "Data Source={{LedgerFile}}" }
        }
        """);

    private CommandOptions Written(string section)
    {
        var file = Path.Combine(_directory.FullName, "appsettings.json");
        File.WriteAllText(file, $$"""{ "Autoscaler": {{section}} }""");
        return new CommandOptions(file, OutputFormat.Text);
    }
}
