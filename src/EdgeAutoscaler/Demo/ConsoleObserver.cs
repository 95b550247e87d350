using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Demo;

/// <summary>Tells the demo's decisions and purchases on the console as they happen.</summary>
/// <param name="console">Where they are told.</param>
internal sealed class ConsoleObserver(DecisionConsole console) : ICycleObserver
{
    public void Evaluated(ClusterEvaluation evaluation)
    {
        foreach (var record in evaluation.Ledger.Intents)
            console.Purchase(FleetStatusReader.Of(record));
        foreach (var group in evaluation.Groups)
            console.Decided(evaluation.Cluster.Name, GroupStatuses.Of(group));
    }
}
