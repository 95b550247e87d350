using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

internal sealed partial class TaskStore
{
    [LoggerMessage(3230, LogLevel.Error, "Instance {InstanceId} was seen under purchase {IntentId} but is leased to another one, which keeps it")]
    private partial void InstanceHasOwner(string instanceId, string intentId);

    [LoggerMessage(
        3231,
        LogLevel.Error,
        "Purchase {IntentId} asked for {Asked} and brought {Instances} nodes; all of them are charged to the budgets")]
    private partial void MoreThanAsked(string intentId, int asked, int instances);
}
