using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

internal sealed partial class ResolutionStore
{
    [LoggerMessage(3240, LogLevel.Error, "Task {TaskId} was taken for that of purchase {IntentId}, but belongs to purchase {Owner}, which keeps it")]
    private partial void TaskIsTaken(string taskId, string owner, string intentId);
}
