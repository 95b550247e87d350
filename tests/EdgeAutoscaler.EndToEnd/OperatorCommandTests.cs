using System.Text.Json;
using EdgeAutoscaler.EndToEnd.Service;
using EdgeAutoscaler.Simulator.Faults;
using Operation = EdgeAutoscaler.Simulator.Operation;

namespace EdgeAutoscaler.EndToEnd;

/// <summary>What a person does at night, as processes: a purchase whose answer and task were both lost, settled by hand.</summary>
public sealed class OperatorCommandTests : IAsyncLifetime
{
    private LiveWorld _world = null!;
    private ServiceProcess _service = null!;
    private string _file = null!;
    private string _purchase = null!;

    /// <summary>The request is dropped before it is carried out: no task will ever show it, and the service waits for half an hour.</summary>
    public async Task InitializeAsync()
    {
        _world = await LiveWorld.StartAsync();
        _world.Cloud.Faults.Enqueue(Operation.ScaleOutCluster, new Fault.Drop(FaultMoment.BeforeExecuting));
        _file = _world.Configuration();
        _service = await _world.RunAsync();
        await _service.UntilAsync(async () => (await _service.StatusAsync()).Purchases is [{ State: "ambiguous" }], "in doubt");
        _purchase = (await _service.StatusAsync()).Purchases[0].Id;
    }

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        await _world.DisposeAsync();
    }

    [Fact]
    public async Task Acknowledge_Absent_LetsTheServiceBuyAgainAndLeavesATrail()
    {
        Assert.Contains(_purchase, await DoAsync("intents", "list"), StringComparison.Ordinal);
        Assert.Contains("--absent", await DoAsync("intents", "show", _purchase), StringComparison.Ordinal);

        Assert.Contains("is quarantine now", await DoAsync("intents", "acknowledge", _purchase, "--absent", "--reason", "not in the console", "--author", "ann"), StringComparison.Ordinal);
        await _service.UntilAsync(() => Task.FromResult(_world.Cloud.Purchases.Count == 1), "buying again");

        using var dossier = JsonDocument.Parse(await DoAsync("intents", "show", _purchase, "--output", "json"));
        var entry = dossier.RootElement.GetProperty("audit")[0];
        Assert.Equal(("ann", "not in the console"), (entry.GetProperty("author").GetString(), entry.GetProperty("detail").GetString()));
    }

    [Fact]
    public async Task LedgerCommands_BesideTheService_ExamineAndCopyIt()
    {
        var copy = Path.Combine(_world.StateDirectory, "copy.db");

        var check = await DoAsync("ledger", "check");
        await DoAsync("ledger", "backup", copy);

        Assert.Contains("the newest copy that is known", check, StringComparison.Ordinal);
        Assert.Contains("knows every scale-out", check, StringComparison.Ordinal);
        Assert.True(new FileInfo(copy).Length > 0);
    }

    [Fact]
    public async Task PauseAndResume_OfACluster_AreShownByStatusAndPage()
    {
        Assert.Contains("Nothing is bought for beijing", await DoAsync("pause", "beijing", "--for", "02:00:00", "--reason", "maintenance", "--author", "ann"), StringComparison.Ordinal);
        Assert.Contains("paused: beijing by ann", await DoAsync("status"), StringComparison.Ordinal);
        Assert.Contains("maintenance (ann)", await _service.GetAsync("/"), StringComparison.Ordinal);
        await _service.UntilAsync(async () => await _service.MetricAsync("edge_autoscaler_paused") == 1, "paused");

        Assert.Contains("no longer paused", await DoAsync("resume", "beijing", "--reason", "done"), StringComparison.Ordinal);
        Assert.DoesNotContain("paused: beijing", await DoAsync("status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_ThatCannotBeDone_SayWhyAndEndWithOne()
    {
        Assert.Contains("isn't frozen", await FailAsync("unfreeze", "fleet", "--reason", "why not"), StringComparison.Ordinal);
        Assert.Contains("isn't paused", await FailAsync("resume", "fleet", "--reason", "why not"), StringComparison.Ordinal);
        Assert.Contains("isn't in doubt", await FailAsync("ledger", "accept", "--reason", "why not"), StringComparison.Ordinal);
        Assert.Contains("There is no purchase nobody", await FailAsync("intents", "show", "nobody"), StringComparison.Ordinal);
        Assert.Contains("lists no task T-9", await FailAsync("intents", "acknowledge", _purchase, "--task", "T-9", "--reason", "guess"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_ServiceIsDown_ReadTheLedgerAndChangeNothing()
    {
        await _service.KillAsync();

        Assert.Contains(_purchase, await DoAsync("intents", "list"), StringComparison.Ordinal);
        Assert.Contains("It alone may change the ledger", await FailAsync("intents", "acknowledge", _purchase, "--absent", "--reason", "sure"), StringComparison.Ordinal);
    }

    private async Task<string> DoAsync(params string[] command)
    {
        var (exitCode, output, error) = await RunAsync(command);
        Assert.True(exitCode == 0, output + error);
        return output;
    }

    private async Task<string> FailAsync(params string[] command)
    {
        var (exitCode, output, error) = await RunAsync(command);
        Assert.Equal(1, exitCode);
        return output + error;
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(string[] command) =>
        ServiceProcess.RunAsync([.. command, "--config", _file], _world.Environment);
}
