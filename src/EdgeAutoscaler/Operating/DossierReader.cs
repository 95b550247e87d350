using System.Text.Json;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Operating;

/// <summary>
/// Puts together everything about one purchase: the ledger's record, its audit trail, and what the cloud lists that could be it. Of a
/// decision the ledger keeps everything itself.
/// </summary>
/// <param name="ledger">The ledger.</param>
/// <param name="candidates">Asks the cloud.</param>
/// <param name="fleet">The clusters.</param>
/// <param name="identity">Has the time zone that people read times in.</param>
internal sealed class DossierReader(ILedgerReader ledger, TaskCandidates candidates, ManagedFleet fleet, ServiceIdentity identity) : IDossierSource
{
    private const int EntriesSearched = 1_000;

    public IReadOnlyList<string> Groups { get; } = [.. fleet.Clusters.SelectMany(runtime => runtime.Cluster.NodeGroups).Select(group => group.FullName)];

    public async Task<PurchaseDossier?> ShowAsync(string intentId, CancellationToken cancellationToken)
    {
        if (await ledger.FindIntentAsync(intentId, cancellationToken) is not { } record)
            return null;
        var safety = await ledger.ReadSafetyAsync(EntriesSearched, cancellationToken);
        return new PurchaseDossier(
            FleetStatusReader.Of(record),
            record.SentAt,
            record.QuarantinedAt,
            record.RequestId,
            record.Intent.Baseline.At,
            await CandidatesAsync(record, cancellationToken),
            [.. safety.Audit.Where(entry => entry.Subject == intentId).Select(SafetyStatuses.Of)],
            Advice(record.State));
    }

    public async Task<DecisionDossier?> ExplainAsync(string cluster, string nodeGroup, DateTimeOffset? at, CancellationToken cancellationToken) =>
        await ledger.FindDecisionAsync(cluster, nodeGroup, at ?? DateTimeOffset.MaxValue, cancellationToken) is { } record
            ? Local(FleetStatusReader.Of(record), JsonSerializer.Deserialize(record.Json, StatusJsonContext.Default.GroupStatus)!)
            : null;

    private DecisionDossier Local(DecisionStatus decision, GroupStatus group) => new(
        decision with { At = Local(decision.At), LastAt = Local(decision.LastAt) },
        group with { DecidedAt = Local(group.DecidedAt) });

    private DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, identity.Zone);

    private static string Advice(IntentState state) => state switch
    {
        IntentState.Ambiguous or IntentState.NeedsOperator =>
            "Look for its order in the cloud's console. `intents acknowledge ID --task TASK` if one of the tasks is its own, `--absent` if it is certain that none is: the cluster may then buy again, while the money stays held.",
        IntentState.Quarantine => "Its money is freed when the quarantine ends; `intents acknowledge ID --absent` frees it now.",
        IntentState.Stuck => "If its task will bring nothing more, `intents acknowledge ID --absent` settles it with the nodes that came.",
        _ => "Nothing is to be done about it.",
    };

    private async Task<IReadOnlyList<string>> CandidatesAsync(IntentRecord record, CancellationToken cancellationToken) =>
        record.State.IsInDoubt() && await candidates.ListAsync(record, cancellationToken) is { } tasks
            ? [.. (await candidates.AmongAsync(record, tasks, cancellationToken)).Select(task => task.TaskId)]
            : [];
}
