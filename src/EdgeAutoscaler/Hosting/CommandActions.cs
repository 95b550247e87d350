using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Demo;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Hosting;

/// <summary>What the commands do. They ask the running service; when none runs, the reading ones look for themselves.</summary>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error.</param>
internal sealed class CommandActions(TextWriter output, TextWriter error) : ICommandActions
{
    public async Task<int> RunAsync(CommandOptions options, CancellationToken cancellationToken)
    {
        if (await LoadAsync(options, startsDemo: true, cancellationToken) is not { } loaded)
            return ExitCodes.WrongUsage;
        await using var _ = loaded;
        using var logs = Logs.BeforeStart(loaded);
        var opening = await Ledgers.OpenAsync(loaded.Settings.Ledger, loaded.Clocks.Service, logs.CreateLogger("EdgeAutoscaler.Ledger"), cancellationToken);
        if (opening is not LedgerOpening<SqlLedger>.Opened opened)
            return Refuse(opening);
        await using var ledger = opened.Ledger;
        if (await OpenPurchases.WithoutGroupAsync(ledger, loaded.Settings, cancellationToken) is { Count: > 0 } strays)
            return RefuseStrays(strays);
        var console = CommandConsole.Create(output);
        Action started = loaded.Demo is null ? () => { } : () => DemoBanner.Show(console, loaded.Settings.Listen);
        return await ServiceRun.ToTheEndAsync(ServiceHost.Build(loaded, ledger, console), started, error, cancellationToken);
    }

    public async Task<int> PlanAsync(CommandOptions options, CancellationToken cancellationToken)
    {
        if (await LoadAsync(options, startsDemo: false, cancellationToken) is not { } loaded)
            return ExitCodes.WrongUsage;
        var answer = await AskAsync(loaded, client => client.GetPlanAsync(cancellationToken));
        if (answer is not ServiceAnswer<IReadOnlyList<ClusterStatus>>.NotRunning)
            return Show(answer, options, new JsonOutput(output).Write, new PlanRenderer(CommandConsole.Create(output)).Render);

        return await WithoutServiceAsync(options, async world => RefuseWithoutLedger(world) ?? Show(
            new ServiceAnswer<IReadOnlyList<ClusterStatus>>.Answered(await world.Planner.PlanAsync(cancellationToken)),
            options,
            new JsonOutput(output).Write,
            new PlanRenderer(CommandConsole.Create(output)).Render), cancellationToken);
    }

    public async Task<int> StatusAsync(CommandOptions options, CancellationToken cancellationToken)
    {
        if (await LoadAsync(options, startsDemo: false, cancellationToken) is not { } loaded)
            return ExitCodes.WrongUsage;
        var answer = await AskAsync(loaded, client => client.GetStatusAsync(cancellationToken));
        if (answer is not ServiceAnswer<FleetStatus>.NotRunning)
            return Show(answer, options, new JsonOutput(output).Write, new StatusRenderer(CommandConsole.Create(output)).Render);

        error.WriteLine($"The service doesn't answer at {loaded.Settings.Listen}; this is what its ledger says.");
        return await WithoutServiceAsync(options, async world => RefuseWithoutLedger(world) ?? Show(
            new ServiceAnswer<FleetStatus>.Answered(await world.Status.ReadAsync(cancellationToken)),
            options,
            new JsonOutput(output).Write,
            new StatusRenderer(CommandConsole.Create(output)).Render), cancellationToken);
    }

    public async Task<int> CheckAsync(CommandOptions options, CancellationToken cancellationToken) =>
        await WithoutServiceAsync(options, async world =>
        {
            var report = await world.Check.CheckAsync(cancellationToken);
            Show(new ServiceAnswer<CheckReport>.Answered(report), options, new JsonOutput(output).Write, new CheckRenderer(CommandConsole.Create(output)).Render);
            return report.Worst == CheckOutcome.Failed ? ExitCodes.Failed : ExitCodes.Done;
        }, cancellationToken);

    private async Task<int> WithoutServiceAsync(CommandOptions options, Func<ReadOnlyWorld, Task<int>> act, CancellationToken cancellationToken)
    {
        if (await LoadAsync(options, startsDemo: true, cancellationToken) is not { } loaded)
            return ExitCodes.WrongUsage;
        await using var _ = loaded;
        await using var world = await ReadOnlyWorld.OpenAsync(loaded, cancellationToken);
        return await act(world);
    }

    private async Task<LoadedSettings.Valid?> LoadAsync(CommandOptions options, bool startsDemo, CancellationToken cancellationToken)
    {
        switch (await SettingsLoader.LoadAsync(options.ConfigFile, startsDemo, cancellationToken))
        {
            case LoadedSettings.Valid valid:
                return valid;
            case LoadedSettings.Invalid invalid:
                new SettingsErrorRenderer(CommandConsole.Create(error)).Render(invalid.Path, invalid.Problems);
                return null;
            default:
                throw new InvalidOperationException("Unknown settings.");
        }
    }

    private static async Task<ServiceAnswer<T>> AskAsync<T>(LoadedSettings.Valid loaded, Func<ServiceClient, Task<ServiceAnswer<T>>> ask)
    {
        using var http = ServiceClient.Connect(loaded.Settings.Listen.ToString());
        return await ask(new ServiceClient(http, loaded.Settings.ApiTokenFile));
    }

    private int Show<T>(ServiceAnswer<T> answer, CommandOptions options, Action<T> json, Action<T> text)
    {
        switch (answer)
        {
            case ServiceAnswer<T>.Answered answered when options.Output == OutputFormat.Json:
                json(answered.Value);
                return ExitCodes.Done;
            case ServiceAnswer<T>.Answered answered:
                text(answered.Value);
                return ExitCodes.Done;
            case ServiceAnswer<T>.Refused refused:
                error.WriteLine($"The service didn't answer: {refused.Detail}");
                return ExitCodes.Failed;
            default:
                throw new InvalidOperationException("Unknown answer.");
        }
    }

    private int RefuseStrays(IReadOnlyList<string> strays)
    {
        error.WriteLine("The ledger holds open purchases of groups that the configuration no longer has. Their nodes and their money would be forgotten, and bought again:");
        foreach (var stray in strays)
            error.WriteLine($"  {stray}");
        error.WriteLine("Put the groups back, by the same cluster and group names, until their purchases have settled. Nothing was started and nothing was bought.");
        return ExitCodes.WrongUsage;
    }

    private int? RefuseWithoutLedger(ReadOnlyWorld world)
    {
        if (world.LedgerTrouble is not { } trouble)
            return null;
        error.WriteLine(trouble);
        return ExitCodes.Failed;
    }

    private int Refuse(LedgerOpening<SqlLedger> opening)
    {
        error.WriteLine(opening is LedgerOpening<SqlLedger>.Refused refused ? refused.Message : "The ledger can't be opened.");
        error.WriteLine("Nothing was started and nothing was bought.");
        return ExitCodes.Failed;
    }
}
