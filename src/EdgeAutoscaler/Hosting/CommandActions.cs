using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Demo;
using EdgeAutoscaler.Hosting.Reloading;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Hosting;

/// <summary>What the commands do. They ask the running service; when none runs, the reading ones look for themselves.</summary>
/// <param name="session">What all commands share.</param>
internal sealed class CommandActions(CommandSession session) : ICommandActions
{
    public async Task<int> RunAsync(CommandOptions options, CancellationToken cancellationToken)
    {
        using var signals = new StopSignals(cancellationToken);
        try
        {
            return await ServeAsync(options, signals.Token);
        }
        catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
        {
            // Stopped before it had begun.
            return ExitCodes.Done;
        }
    }

    private async Task<int> ServeAsync(CommandOptions options, CancellationToken cancellationToken)
    {
        if (await session.LoadAsync(options, startsDemo: true, cancellationToken) is not { } loaded)
            return ExitCodes.WrongUsage;
        await using var _ = loaded;
        using var logs = Logs.BeforeStart(loaded);
        var opening = await Ledgers.OpenAsync(loaded.Settings.Ledger, loaded.Clocks.Service, logs.CreateLogger("EdgeAutoscaler.Ledger"), cancellationToken);
        if (opening is not LedgerOpening<SqlLedger>.Opened opened)
            return Refuse(opening);
        await using var ledger = opened.Ledger;
        if (await OpenPurchases.WithoutGroupAsync(ledger, loaded.Settings, cancellationToken) is { Count: > 0 } strays)
            return RefuseStrays(strays);
        var console = CommandConsole.Create(session.Output);
        Action started = loaded.Demo is null ? () => { } : () => DemoBanner.Show(console, loaded.Settings.Listen);
        return await new ServiceLives(ledger, console, session.Error).RunAsync(loaded, started, cancellationToken);
    }

    public async Task<int> PlanAsync(CommandOptions options, CancellationToken cancellationToken)
    {
        if (await session.LoadToAskAsync(options, cancellationToken) is not { } loaded)
            return ExitCodes.WrongUsage;
        var answer = await CommandSession.AskAsync(loaded, client => client.GetPlanAsync(cancellationToken));
        if (answer is not ServiceAnswer<IReadOnlyList<ClusterStatus>>.NotRunning)
            return session.Show(answer, options, new JsonOutput(session.Output).Write, new PlanRenderer(CommandConsole.Create(session.Output)).Render);

        return await session.WithClustersAndLedgerAsync(options, async world => session.Show(
            new ServiceAnswer<IReadOnlyList<ClusterStatus>>.Answered(await world.Planner.PlanAsync(cancellationToken)),
            options,
            new JsonOutput(session.Output).Write,
            new PlanRenderer(CommandConsole.Create(session.Output)).Render), cancellationToken);
    }

    public async Task<int> StatusAsync(CommandOptions options, CancellationToken cancellationToken)
    {
        if (await session.LoadToAskAsync(options, cancellationToken) is not { } loaded)
            return ExitCodes.WrongUsage;
        var answer = await CommandSession.AskAsync(loaded, client => client.GetStatusAsync(cancellationToken));
        if (answer is not ServiceAnswer<FleetStatus>.NotRunning)
            return session.Show(answer, options, new JsonOutput(session.Output).Write, new StatusRenderer(CommandConsole.Create(session.Output)).Render);

        return await session.WithLedgerAsync(options, async world =>
        {
            session.Error.WriteLine(world.MissingLedger is { } problem
                ? $"The service doesn't answer at {loaded.Settings.Listen}, and nothing is known of its purchases: {problem}"
                : $"The service doesn't answer at {loaded.Settings.Listen}; this is what its ledger says.");
            return session.Show(
                new ServiceAnswer<FleetStatus>.Answered(await world.Status.ReadAsync(cancellationToken)),
                options,
                new JsonOutput(session.Output).Write,
                new StatusRenderer(CommandConsole.Create(session.Output)).Render);
        }, cancellationToken);
    }

    public async Task<int> WatchAsync(CommandOptions options, TimeSpan every, CancellationToken cancellationToken)
    {
        if (await session.LoadToAskAsync(options, cancellationToken) is not { } loaded)
            return ExitCodes.WrongUsage;
        if (options.Output == OutputFormat.Json)
        {
            session.Error.WriteLine("--watch shows a table for people; a script asks 'status --output json' as often as it likes.");
            return ExitCodes.WrongUsage;
        }

        var watch = new StatusWatch(
            CommandConsole.Create(session.Output),
            token => CommandSession.AskAsync(loaded, client => client.GetStatusAsync(token)),
            TimeProvider.System);
        using var signals = new StopSignals(cancellationToken);
        await watch.RunAsync(every, signals.Token);
        return ExitCodes.Done;
    }

    public async Task<int> ExplainAsync(CommandOptions options, string group, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        if (await session.LoadToAskAsync(options, cancellationToken) is not { } loaded)
            return ExitCodes.WrongUsage;
        var answer = await CommandSession.AskAsync(loaded, client => client.ExplainAsync(group, at, cancellationToken));
        return answer is not ServiceAnswer<DecisionDossier>.NotRunning
            ? Show(answer)
            : await session.WithLedgerAsync(options, async world => Show(await ExplainAsync(world, group, at, cancellationToken)), cancellationToken);

        int Show(ServiceAnswer<DecisionDossier> shown) =>
            session.Show(shown, options, new JsonOutput(session.Output).Write, new ExplainRenderer(CommandConsole.Create(session.Output)).Render);
    }

    private static async Task<ServiceAnswer<DecisionDossier>> ExplainAsync(ReadOnlyWorld world, string group, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        if (world.MissingLedger is { } problem)
            return new ServiceAnswer<DecisionDossier>.Missing($"The service doesn't answer, and nothing is known of its decisions: {problem}");
        var scope = BuyingScope.Parse(group)!.Value;
        return await world.Dossiers.ExplainAsync(scope.Cluster!, scope.NodeGroup!, at, cancellationToken) is { } dossier
            ? new ServiceAnswer<DecisionDossier>.Answered(dossier)
            : new ServiceAnswer<DecisionDossier>.Missing(MissingDecision.Text(scope.Cluster!, scope.NodeGroup!, world.Dossiers.Groups));
    }

    public async Task<int> CheckAsync(CommandOptions options, CancellationToken cancellationToken) =>
        await session.WithoutServiceAsync(options, async world =>
        {
            var report = await world.Check.CheckAsync(cancellationToken);
            session.Show(new ServiceAnswer<CheckReport>.Answered(report), options, new JsonOutput(session.Output).Write, new CheckRenderer(CommandConsole.Create(session.Output)).Render);
            return report.Worst == CheckOutcome.Failed ? ExitCodes.Failed : ExitCodes.Done;
        }, cancellationToken);

    public async Task<int> TestNotificationsAsync(CommandOptions options, string? target, CancellationToken cancellationToken)
    {
        if (await session.LoadAsync(options, startsDemo: false, cancellationToken) is not { } loaded)
            return ExitCodes.WrongUsage;
        if (await NotificationTest.RunAsync(loaded, target, cancellationToken) is not { } report)
        {
            session.Error.WriteLine(NotificationTest.Missing(loaded.Settings, target));
            return ExitCodes.WrongUsage;
        }

        session.Show(new ServiceAnswer<CheckReport>.Answered(report), options, new JsonOutput(session.Output).Write, new CheckRenderer(CommandConsole.Create(session.Output)).Render);
        return report.Worst == CheckOutcome.Failed ? ExitCodes.Failed : ExitCodes.Done;
    }

    private int RefuseStrays(IReadOnlyList<string> strays)
    {
        session.Error.WriteLine("The ledger holds open purchases of groups that the configuration no longer has. Their nodes and their money would be forgotten, and bought again:");
        foreach (var stray in strays)
            session.Error.WriteLine($"  {stray}");
        session.Error.WriteLine("Put the groups back, by the same cluster and group names, until their purchases have settled. Nothing was started and nothing was bought.");
        return ExitCodes.WrongUsage;
    }

    private int Refuse(LedgerOpening<SqlLedger> opening)
    {
        session.Error.WriteLine(opening is LedgerOpening<SqlLedger>.Refused refused ? refused.Message : "The ledger can't be opened.");
        session.Error.WriteLine("Nothing was started and nothing was bought.");
        return ExitCodes.Failed;
    }
}
