using EdgeAutoscaler.Adapters.AckEdge;
using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Adapters.Prometheus;
using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Operating;
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

    /// <summary>That there is no ledger, and where; <see langword="null"/> when there is one.</summary>
    public string? MissingLedger => _ledgerLine.Outcome == CheckOutcome.Warning ? _ledgerLine.Detail : null;

    /// <summary>Evaluates without buying.</summary>
    public IPlanSource Planner => new FleetPlanner(
        _connections.Fleet,
        new ClusterEvaluator(ScalePlanner.Standard, _ledger, CycleSettings.Of(_loaded.Settings), _loaded.Clocks));

    /// <summary>What the ledger says.</summary>
    public IStatusSource Status => new FleetStatusReader(
        Identity,
        _connections.Fleet,
        _loaded.Settings.Budgets,
        new StatusBoard(),
        _ledger,
        _loaded.Clocks);

    /// <summary>Tries everything a purchase needs except the purchase.</summary>
    public ICheckSource Check => new FleetCheck(
        _connections.Fleet,
        [new CheckLine("configuration", CheckOutcome.Ok, $"{_loaded.Path}, mode {_loaded.Settings.Mode}: every rule holds"), _ledgerLine, .. _secretLines]);

    /// <summary>Knows everything about one purchase.</summary>
    public IDossierSource Dossiers => new DossierReader(_ledger, new TaskCandidates(_ledger, _connections.Fleet, CycleSettings.Of(_loaded.Settings)), _connections.Fleet, Identity);

    private ServiceIdentity Identity => new(_loaded.Settings.Mode.ToString(), VersionAction.Version, _loaded.Settings.Currency, _loaded.Settings.TimeZone);

    /// <summary>Examines the ledger and compares it with the cloud.</summary>
    /// <param name="cancellationToken">Ends the check.</param>
    public async Task<CheckReport> LedgerCheckAsync(CancellationToken cancellationToken)
    {
        var lines = new List<CheckLine> { _ledgerLine };
        if (_ledger is SqlLedgerReader reader)
        {
            lines.Add(LineOf("integrity", await reader.FindDamageAsync(cancellationToken), "every page, row, index and reference is sound"));
            lines.Add(LineOf("marker", await reader.FindAgeAsync(cancellationToken), "this is the newest copy that is known"));
        }

        return new CheckReport([.. lines, .. await new LedgerCheck(_ledger, _connections.Fleet).CheckAsync(cancellationToken)]);
    }

    /// <summary>Writes a copy of the ledger.</summary>
    /// <param name="file">The file; it must not exist.</param>
    /// <param name="cancellationToken">Ends the copying.</param>
    /// <returns>Why there is no copy; <see langword="null"/> when there is.</returns>
    public Task<string?> BackUpLedgerAsync(string file, CancellationToken cancellationToken) => _ledger is SqlLedgerReader reader
        ? reader.BackUpAsync(Path.GetFullPath(file), cancellationToken)
        : Task.FromResult<string?>(_ledgerLine.Detail);

    /// <summary>Opens the ledger for reading, or an empty one where the service has never run.</summary>
    /// <param name="loaded">The settings.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    public static async Task<ReadOnlyWorld> OpenAsync(LoadedSettings.Valid loaded, CancellationToken cancellationToken)
    {
        var opening = await Ledgers.OpenReadOnlyAsync(loaded.Settings.Ledger, cancellationToken);
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

    private static CheckLine LineOf(string subject, string? trouble, string good) =>
        new(subject, trouble is null ? CheckOutcome.Ok : CheckOutcome.Failed, trouble ?? good);

    public async ValueTask DisposeAsync()
    {
        _connections.Dispose();
        if (_ledger is IAsyncDisposable ledger)
            await ledger.DisposeAsync();
    }
}
