using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Operating;

/// <summary>Settles purchases in doubt by what a person found out. The cloud is asked once more, so that no word contradicts its list.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="candidates">Asks the cloud.</param>
/// <param name="clocks">The clocks.</param>
internal sealed class Acknowledgements(ILedger ledger, TaskCandidates candidates, Clocks clocks)
{
    /// <summary>Settles a purchase.</summary>
    /// <param name="record">The purchase.</param>
    /// <param name="request">What was found out.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<OperatorAnswer> SettleAsync(IntentRecord record, AcknowledgeRequest request, CancellationToken cancellationToken)
    {
        if ((request.TaskId is not null) == request.Absent)
            return OperatorAnswer.Refused("Say either which task it is (--task), or that there is none (--absent).");
        if (record.State == IntentState.Stuck)
            return request.Absent
                ? await MoveAsync(record, request, record.Instances > 0 ? IntentState.Partial : IntentState.Failed, [], cancellationToken)
                : OperatorAnswer.Refused($"Its task is known: {record.TaskId}. Only --absent can settle it.");
        if (!record.State.IsInDoubt() && !record.WasGivenUp)
            return OperatorAnswer.Refused($"Purchase {record.Intent.Id} is {Words.Of(record.State)}: nothing about it is in doubt.");
        if (record.State == IntentState.Released && request.Absent)
            return OperatorAnswer.Refused("It was given up already.");
        if (await candidates.ListAsync(record, cancellationToken) is not { } tasks)
            return OperatorAnswer.Refused($"The tasks of {record.Intent.Cluster} can't be listed right now; nothing is settled without looking at them.");
        if (clocks.Cloud.Problem is { } wrong)
            return OperatorAnswer.Refused($"The purchase stays as it is while {wrong}: its money would be held from a wrong time on. Set the clock right, then say it again.");
        return request.TaskId is { } taskId
            ? await AdoptAsync(record, request, taskId, tasks, cancellationToken)
            : await GiveUpAsync(record, request, tasks, cancellationToken);
    }

    private async Task<OperatorAnswer> AdoptAsync(
        IntentRecord record, AcknowledgeRequest request, string taskId, IReadOnlyList<TaskSummary> tasks, CancellationToken cancellationToken)
    {
        if (tasks.All(task => task.TaskId != taskId))
            return OperatorAnswer.Refused($"The cloud lists no task {taskId} for {record.Intent.Cluster}.");
        if (await ledger.ReadIntentsAsync(0, cancellationToken) is var open && open.FirstOrDefault(other => other.TaskId == taskId) is { } owner)
            return OperatorAnswer.Refused($"Task {taskId} belongs to purchase {owner.Intent.Id}.");
        return await MoveAsync(record, request, IntentState.Accepted, [], cancellationToken);
    }

    private async Task<OperatorAnswer> GiveUpAsync(
        IntentRecord record, AcknowledgeRequest request, IReadOnlyList<TaskSummary> tasks, CancellationToken cancellationToken)
    {
        // The tasks that could have been its own are somebody else's, then: they must not be taken for a late arrival.
        var others = (await candidates.AmongAsync(record, tasks, cancellationToken))
            .Select(task => new ClusterTask(record.Intent.Cluster, task.TaskId, ClusterTaskKind.Foreign, task.CreatedAt, clocks.Now, clocks.Now))
            .ToList();
        var to = record.State == IntentState.Quarantine ? IntentState.Released : IntentState.Quarantine;
        return await MoveAsync(record, request, to, others, cancellationToken);
    }

    private async Task<OperatorAnswer> MoveAsync(
        IntentRecord record, AcknowledgeRequest request, IntentState to, IReadOnlyList<ClusterTask> tasks, CancellationToken cancellationToken)
    {
        var resolution = new Resolution
        {
            IntentId = record.Intent.Id,
            From = record.State,
            To = to,
            TaskId = request.TaskId,
            Detail = request.Reason,
            At = clocks.Now,
            Author = request.Author,
            Tasks = tasks,
        };
        var state = await ledger.ResolveAsync(resolution, cancellationToken);
        return state == to
            ? OperatorAnswer.Done($"Purchase {record.Intent.Id} is {Words.Of(to)} now.")
            : OperatorAnswer.Refused($"Purchase {record.Intent.Id} is {Words.Of(state)}: it moved on meanwhile, or the task belongs to another purchase.");
    }
}
