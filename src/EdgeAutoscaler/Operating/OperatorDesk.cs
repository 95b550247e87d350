using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Operating;

/// <summary>Takes people's word and writes it down with their name.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="fleet">The clusters.</param>
/// <param name="acknowledgements">Settles purchases in doubt.</param>
/// <param name="guard">Watches the clock.</param>
/// <param name="clocks">The clocks.</param>
internal sealed class OperatorDesk(
    ILedger ledger,
    ManagedFleet fleet,
    Acknowledgements acknowledgements,
    ClockGuard guard,
    Clocks clocks) : IOperatorDesk
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(366);

    public async Task<OperatorAnswer> AcknowledgeAsync(string target, AcknowledgeRequest request, CancellationToken cancellationToken)
    {
        if (Missing(request.Reason, request.Author) is { } missing)
            return missing;
        if (string.IsNullOrWhiteSpace(target))
            return OperatorAnswer.Refused("A target is wanted: the id of a purchase, or cluster/task of an orphan.");
        var word = new OperatorWord(request.Author, request.Reason, clocks.Now);
        if (target.Split('/') is [var cluster, var taskId])
            return await ledger.AcknowledgeTasksAsync(cluster, [taskId], word, cancellationToken) > 0
                ? OperatorAnswer.Done($"Task {taskId} of {cluster} is taken note of.")
                : OperatorAnswer.Unknown($"{cluster} has no orphan task {taskId} that waits. `edge-autoscaler status` lists those that do.");
        return await ledger.FindIntentAsync(target, cancellationToken) is { } record
            ? await acknowledgements.SettleAsync(record, request, cancellationToken)
            : OperatorAnswer.Unknown($"There is no purchase {target}. `edge-autoscaler intents list` shows those there are.");
    }

    public async Task<OperatorAnswer> UnfreezeAsync(UnfreezeRequest request, CancellationToken cancellationToken)
    {
        if (Missing(request.Reason, request.Author) is { } missing)
            return missing;
        if (BuyingScope.Parse(request.Scope) is not { } scope)
            return NoScope(request.Scope);
        if (UnknownCluster(scope) is { } unknown)
            return unknown;

        var lifted = await ledger.UnfreezeAsync(scope.Cluster, scope.NodeGroup, new OperatorWord(request.Author, request.Reason, clocks.Now), cancellationToken);
        if (lifted.Any(freeze => freeze.Kind == FreezeKind.ClockJump))
            guard.Trust();
        return lifted.Count > 0
            ? OperatorAnswer.Done($"{request.Scope} is no longer frozen ({string.Join(", ", lifted.Select(freeze => Words.Of(freeze.Kind)))}).")
            : OperatorAnswer.Unknown($"{request.Scope} isn't frozen{await OthersAsync(cancellationToken)}.");
    }

    public async Task<OperatorAnswer> PauseAsync(PauseRequest request, CancellationToken cancellationToken)
    {
        if (BuyingScope.Parse(request.Scope) is not { } scope)
            return NoScope(request.Scope);
        if ((Missing(request.Reason, request.Author) ?? UnknownCluster(scope) ?? UnknownGroup(scope)) is { } wrong)
            return wrong;
        if (request.Duration is { } duration && (duration <= TimeSpan.Zero || duration > LongestPause))
            return OperatorAnswer.Refused($"A pause lasts up to {LongestPause.TotalDays:0} days, or until it is taken back; {duration} doesn't do.");

        var inForce = await PausesAsync(cancellationToken);
        if (inForce.FirstOrDefault(other => other.Scope == scope.ToString() && (other.Until is not { } end || end > clocks.Now + request.Duration)) is { } longer)
            return OperatorAnswer.Refused($"{scope} is paused for longer already, by {longer.Author}: {longer.Reason}. Resume it first.");

        var pause = new Pause(scope.Cluster, scope.NodeGroup, request.Reason, request.Author, clocks.Now, clocks.Now + request.Duration);
        await ledger.PauseAsync(pause, cancellationToken);
        var until = pause.Until is { } end ? $"until {end.UtcDateTime:yyyy-MM-dd HH:mm} UTC, or until it is resumed" : "until it is resumed";
        return OperatorAnswer.Done($"Nothing is bought for {scope} {until}. What is on its way still comes.");
    }

    public async Task<OperatorAnswer> ResumeAsync(ResumeRequest request, CancellationToken cancellationToken)
    {
        if (Missing(request.Reason, request.Author) is { } missing)
            return missing;
        if (BuyingScope.Parse(request.Scope) is not { } scope)
            return NoScope(request.Scope);
        if (await ledger.ResumeAsync(scope.Cluster, scope.NodeGroup, new OperatorWord(request.Author, request.Reason, clocks.Now), cancellationToken))
            return OperatorAnswer.Done($"{scope} is no longer paused{StillPaused(await PausesAsync(cancellationToken))}.");
        return OperatorAnswer.Unknown($"{scope} isn't paused{StillPaused(await PausesAsync(cancellationToken))}.");
    }

    public Task<OperatorAnswer> ApproveAsync(AnswerRequest request, CancellationToken cancellationToken) => AnswerAsync(request, isApproved: true, cancellationToken);

    public Task<OperatorAnswer> RejectAsync(AnswerRequest request, CancellationToken cancellationToken) => AnswerAsync(request, isApproved: false, cancellationToken);

    private async Task<OperatorAnswer> AnswerAsync(AnswerRequest request, bool isApproved, CancellationToken cancellationToken)
    {
        if (Missing(request.Reason, request.Author) is { } missing)
            return missing;
        var approval = await ledger.AnswerAsync(request.Id, isApproved, new OperatorWord(request.Author, request.Reason, clocks.Now), cancellationToken);
        return approval switch
        {
            null => OperatorAnswer.Unknown($"Nothing with the id {request.Id} waits for an answer. `edge-autoscaler status` lists what does."),
            { State: ApprovalState.Approved } => OperatorAnswer.Done($"{approval.Need.InWords()} may be bought, once, as soon as nothing else is in the way."),
            { State: ApprovalState.Rejected } => OperatorAnswer.Done($"{approval.Need.InWords()} is not bought. It is asked again when the need has doubled or gone away in between."),
            { State: ApprovalState.Used } => OperatorAnswer.Refused($"{approval.Need.InWords()} was approved and used for a purchase already; `edge-autoscaler intents list` shows what became of it."),
            _ => OperatorAnswer.Refused($"{approval.Need.InWords()} isn't needed any more."),
        };
    }

    public async Task<OperatorAnswer> AcceptLedgerAsync(AcceptRequest request, CancellationToken cancellationToken)
    {
        if (Missing(request.Reason, request.Author) is { } missing)
            return missing;
        return await ledger.AcceptAsync(new OperatorWord(request.Author, request.Reason, clocks.Steady.GetUtcNow()), cancellationToken)
            ? OperatorAnswer.Done("The ledger is accepted as it is. What its lost part had spent is in no budget: lower the limits, or wait for the next window.")
            : OperatorAnswer.Unknown("The ledger isn't in doubt: there is nothing to accept.");
    }

    private static OperatorAnswer? Missing(string reason, string author) =>
        string.IsNullOrWhiteSpace(reason) ? OperatorAnswer.Refused("A reason is wanted: it stands in the audit trail.")
        : string.IsNullOrWhiteSpace(author) ? OperatorAnswer.Refused("An author is wanted: it stands in the audit trail.")
        : null;

    private static OperatorAnswer NoScope(string? text) => OperatorAnswer.Refused($"'{text}' is no scope. The scope is 'fleet', a cluster, or cluster/group.");

    private static string StillPaused(IReadOnlyList<Pause> pauses) => pauses.Count == 0 ? "" : $"; paused are: {string.Join(", ", pauses.Select(pause => pause.Scope))}";

    private async Task<IReadOnlyList<Pause>> PausesAsync(CancellationToken cancellationToken) =>
        [.. (await ledger.ReadSafetyAsync(0, cancellationToken)).Pauses.Where(pause => pause.Until is not { } until || clocks.Now < until)];

    private OperatorAnswer? UnknownCluster(BuyingScope scope) => scope.Cluster is null || fleet.Knows(scope.Cluster)
        ? null
        : OperatorAnswer.Unknown($"No cluster is named {scope.Cluster}. The scope is 'fleet', a cluster, or cluster/group.");

    private OperatorAnswer? UnknownGroup(BuyingScope scope) => scope is not { Cluster: { } cluster, NodeGroup: { } name } || fleet[cluster].Cluster.NodeGroups.Any(group => group.Name == name)
        ? null
        : OperatorAnswer.Unknown($"{cluster} has no group {name}; it has {string.Join(", ", fleet[cluster].Cluster.NodeGroups.Select(group => group.Name))}.");

    private async Task<string> OthersAsync(CancellationToken cancellationToken)
    {
        var freezes = (await ledger.ReadSafetyAsync(0, cancellationToken)).Freezes;
        return freezes.IsEmpty ? "" : $"; frozen are: {string.Join(", ", freezes.Select(freeze => $"{freeze.Scope} ({Words.Of(freeze.Kind)})"))}";
    }
}
