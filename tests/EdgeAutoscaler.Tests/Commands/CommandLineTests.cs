using System.CommandLine;
using EdgeAutoscaler.Commands;

namespace EdgeAutoscaler.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly string _config = Path.GetTempFileName();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        File.Delete(_config);
        _output.Dispose();
        _error.Dispose();
    }

    [Theory]
    [InlineData("", "run")]
    [InlineData("run", "run")]
    [InlineData("check", "check")]
    [InlineData("plan", "plan")]
    [InlineData("status", "status")]
    [InlineData("status --watch", "watch 00:00:02")]
    [InlineData("status -w 10", "watch 00:00:10")]
    public async Task Invoke_AnyCommand_CarriesItOutAsText(string line, string command)
    {
        var actions = new RecordingActions();

        Assert.Equal(ExitCodes.Done, await InvokeAsync(actions, line));

        Assert.Equal((command, new CommandOptions(null, OutputFormat.Text)), Assert.Single(actions.Calls));
    }

    [Theory]
    [InlineData("plan --output json --config {0}")]
    [InlineData("--output json --config {0} plan")]
    [InlineData("plan --output=JSON -c {0}")]
    public async Task Invoke_OptionsBeforeOrAfterTheCommand_AreTheSame(string line)
    {
        var actions = new RecordingActions();

        Assert.Equal(ExitCodes.Done, await InvokeAsync(actions, string.Format(null, line, _config)));

        Assert.Equal(("plan", new CommandOptions(_config, OutputFormat.Json)), Assert.Single(actions.Calls));
    }

    [Theory]
    [InlineData("--config {0}", "run")]
    [InlineData("run --config {0}", "run")]
    [InlineData("check --config {0}", "check")]
    [InlineData("status --config {0}", "status")]
    public async Task Invoke_AnyCommandWithConfig_IsToldTheFile(string line, string command)
    {
        var actions = new RecordingActions();

        await InvokeAsync(actions, string.Format(null, line, _config));

        Assert.Equal((command, new CommandOptions(_config, OutputFormat.Text)), Assert.Single(actions.Calls));
    }

    [Theory]
    [InlineData("explain beijing/transcode", "explain beijing/transcode ")]
    [InlineData("explain beijing/transcode --at 2026-03-10T18:00:00+08:00", "explain beijing/transcode 2026-03-10 10:00:00Z")]
    [InlineData("explain beijing/transcode --at 2026-03-10T18:00", "explain beijing/transcode 2026-03-10 18:00:00Z")]
    [InlineData("notifications test", "notifications test ")]
    [InlineData("notifications test on-call", "notifications test on-call")]
    [InlineData("intents list", "intents list")]
    [InlineData("intents show p1", "intents show p1")]
    [InlineData("intents acknowledge p1 --task T-1 --reason seen --author ann", "intents acknowledge p1 AcknowledgeRequest { TaskId = T-1, Absent = False, Reason = seen, Author = ann }")]
    [InlineData("intents acknowledge beijing/T-1 --absent -r known --author ann", "intents acknowledge beijing/T-1 AcknowledgeRequest { TaskId = , Absent = True, Reason = known, Author = ann }")]
    [InlineData("pause beijing --for 02:00:00 --reason ok --author ann", "pause PauseRequest { Scope = beijing, Duration = 02:00:00, Reason = ok, Author = ann }")]
    [InlineData("pause fleet --reason ok --author ann", "pause PauseRequest { Scope = fleet, Duration = , Reason = ok, Author = ann }")]
    [InlineData("resume fleet --reason ok --author ann", "resume ResumeRequest { Scope = fleet, Reason = ok, Author = ann }")]
    [InlineData("unfreeze fleet --reason ok --author ann", "unfreeze UnfreezeRequest { Scope = fleet, Reason = ok, Author = ann }")]
    [InlineData("ledger check", "ledger check")]
    [InlineData("ledger accept --reason restored --author ann", "ledger accept AcceptRequest { Reason = restored, Author = ann }")]
    [InlineData("ledger backup /tmp/copy.db", "ledger backup /tmp/copy.db")]
    public async Task Invoke_CommandOfPeople_IsToldEverything(string line, string call)
    {
        var actions = new RecordingActions();

        Assert.Equal(ExitCodes.Done, await InvokeAsync(actions, line));

        Assert.Equal(call, Assert.Single(actions.Calls).Command);
    }

    [Theory]
    [InlineData("unfreeze --reason ok", "SCOPE")]
    [InlineData("unfreeze fleet", "--reason")]
    [InlineData("pause fleet --for soon --reason ok", "soon")]
    [InlineData("pause fleet --for 24:00:00 --reason ok", "is no duration")]
    [InlineData("pause fleet --for 2 --reason ok", "is no duration")]
    [InlineData("intents", "command")]
    [InlineData("ledger accept", "--reason")]
    [InlineData("plna", "plna")]
    [InlineData("plan now", "now")]
    [InlineData("--verbose", "--verbose")]
    [InlineData("status --output yaml", "yaml")]
    [InlineData("status --watch 0", "--watch 0: must be a number of seconds from 1 to 3600")]
    [InlineData("status --output 1", "1")]
    [InlineData("status --output", "--output")]
    [InlineData("check --config /nowhere/appsettings.json", "/nowhere/appsettings.json")]
    public async Task Invoke_WrongUsage_Ends2AndNamesTheMistake(string line, string mistake)
    {
        var actions = new RecordingActions();

        Assert.Equal(ExitCodes.WrongUsage, await InvokeAsync(actions, line));

        Assert.Empty(actions.Calls);
        Assert.Contains(mistake, _error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith($"Try 'edge-autoscaler --help'.{Environment.NewLine}", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", _output.ToString());
    }

    [Theory]
    [InlineData(ExitCodes.Done)]
    [InlineData(ExitCodes.Failed)]
    [InlineData(ExitCodes.WrongUsage)]
    public async Task Invoke_TheCommandsExitCode_IsPassedOn(int code) =>
        Assert.Equal(code, await InvokeAsync(new RecordingActions { ExitCode = code }, "check"));

    [Fact]
    public async Task Invoke_Help_ListsEveryCommandAndOption()
    {
        Assert.Equal(ExitCodes.Done, await InvokeAsync(new RecordingActions(), "--help"));

        foreach (var word in new[] { "edge-autoscaler [command]", "run", "check", "plan", "status", "--config", "FILE", "--output", "text|json", "--version" })
            Assert.Contains(word, _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_Version_PrintsItAndRunsNothing()
    {
        var actions = new RecordingActions();

        Assert.Equal(ExitCodes.Done, await InvokeAsync(actions, "--version"));

        Assert.Empty(actions.Calls);
        Assert.Equal($"edge-autoscaler {VersionAction.Version}", _output.ToString().Trim());
        Assert.NotEqual("unknown", VersionAction.Version);
    }

    private Task<int> InvokeAsync(RecordingActions actions, string line) => CommandLine.InvokeAsync(
        CommandLine.Build(actions, actions),
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        new InvocationConfiguration { Output = _output, Error = _error },
        CancellationToken.None);
}
