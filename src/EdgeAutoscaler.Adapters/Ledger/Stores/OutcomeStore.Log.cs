using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

internal sealed partial class OutcomeStore
{
    [LoggerMessage(
        3220,
        LogLevel.Error,
        "The cloud named task {TaskId} for purchase {IntentId}, but it belongs to purchase {Owner}: a person must decide")]
    private partial void TaskHasOwner(string taskId, string owner, string intentId);

    [LoggerMessage(
        3221,
        LogLevel.Error,
        "The cloud answered purchase {IntentId} with task {TaskId} after task {Adopted} had been adopted for it: a person must look")]
    private partial void AnotherTaskAdopted(string intentId, string taskId, string adopted);
}
