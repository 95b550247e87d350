using EdgeAutoscaler.Adapters.AckEdge;
using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Adapters.Ledger.Sqlite;
using EdgeAutoscaler.Adapters.Prometheus;
using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Status;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeAutoscaler.Hosting;

/// <summary>What a command needs to look for itself when no service runs. Nothing in it can buy.</summary>
internal sealed class ReadOnlyWorld : IAsyncDisposable
{
    private readonly LoadedSettings.Valid _loaded;
    private readonly FleetConnections _connections;
    private readonly ILedgerReader _ledger;
    private readonly CheckLine _ledgerLine;
    private readonly IReadOnlyList<CheckLine> _secretLines;

    private ReadOnlyWorld(LoadedSettings.Valid loaded, ILedgerReader ledger, CheckLine ledgerLine, IReadOnlyList<CheckLine> secretLines)
    {
        _loaded = loaded;
        _ledger = ledger;
        _ledgerLine = ledgerLine;
        _secretLines = secretLines;
        _connections = new FleetConnections(loaded, NullApiObserver.Instance, new NullLoadSourceObserver(), NullLoggerFactory.Instance);
    }

    /// <summary>Why the ledger can't be read although there is one; <see langword="null"/> when it can or the service has never run.</summary>
    public string? LedgerTrouble => _ledgerLine.Outcome == CheckOutcome.Failed ? _ledgerLine.Detail : null;

    /// <summary>Evaluates without buying.</summary>
    public IPlanSource Planner => new FleetPlanner(
        _connections.Fleet,
        new ClusterEvaluator(ScalePlanner.Standard, _ledger, CycleSettings.Of(_loaded.Settings), _loaded.Clocks));

    /// <summary>What the ledger says.</summary>
    public IStatusSource Status => new FleetStatusReader(
        new ServiceIdentity(_loaded.Settings.Mode.ToString(), VersionAction.Version, _loaded.Settings.Currency, _loaded.Settings.TimeZone),
        _connections.Fleet,
        _loaded.Settings.Budgets,
        new StatusBoard(),
        _ledger,
        _loaded.Clocks);

    /// <summary>Tries everything a purchase needs except the purchase.</summary>
    public ICheckSource Check => new FleetCheck(
        _connections.Fleet,
        [new CheckLine("configuration", CheckOutcome.Ok, $"{_loaded.Path}, mode {_loaded.Settings.Mode}: every rule holds"), _ledgerLine, .. _secretLines]);

    /// <summary>Opens the ledger for reading, or an empty one where the service has never run.</summary>
    /// <param name="loaded">The settings.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    public static async Task<ReadOnlyWorld> OpenAsync(LoadedSettings.Valid loaded, CancellationToken cancellationToken)
    {
        var opening = await SqliteLedger.OpenReadOnlyAsync(loaded.Settings.LedgerConnectionString, cancellationToken);
        var secrets = await SecretFiles.CheckAsync(loaded.Settings, cancellationToken);
        return opening switch
        {
            LedgerOpening<SqlLedgerReader>.Opened opened => new ReadOnlyWorld(loaded, opened.Ledger, new CheckLine("ledger", CheckOutcome.Ok, "sound"), secrets),
            LedgerOpening<SqlLedgerReader>.Refused { Problem: LedgerProblem.Missing } missing =>
                new ReadOnlyWorld(loaded, EmptyLedger.Instance, new CheckLine("ledger", CheckOutcome.Warning, missing.Message), secrets),
            LedgerOpening<SqlLedgerReader>.Refused refused =>
                new ReadOnlyWorld(loaded, EmptyLedger.Instance, new CheckLine("ledger", CheckOutcome.Failed, refused.Message), secrets),
            _ => throw new InvalidOperationException("Unknown opening."),
        };
    }

    public async ValueTask DisposeAsync()
    {
        _connections.Dispose();
        if (_ledger is IAsyncDisposable ledger)
            await ledger.DisposeAsync();
    }
}
