using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Ports;

/// <summary>What is found out about purchases beside the answers to their calls. Each call is one transaction and leaves an audit entry.</summary>
public interface IReconciliationLedger
{
    /// <summary>Moves a purchase on, if it still is where it is believed to be; a task that belongs to another purchase is never taken.</summary>
    /// <param name="resolution">The step.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The state the purchase is in afterwards.</returns>
    Task<IntentState> ResolveAsync(Resolution resolution, CancellationToken cancellationToken);

    /// <summary>Records tasks nobody owns, and that the cluster's tasks were looked at.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="tasks">Tasks that weren't recorded yet; recorded ones are passed over.</param>
    /// <param name="at">When they were looked at.</param>
    /// <param name="freeze">What buying is stopped for because of them, where it is.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task RecordTasksAsync(string cluster, IReadOnlyList<ClusterTask> tasks, DateTimeOffset at, Freeze? freeze, CancellationToken cancellationToken);

    /// <summary>Stops buying until a person says otherwise; one freeze of a kind in a scope, the first one stays.</summary>
    /// <param name="freeze">The freeze.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task FreezeAsync(Freeze freeze, CancellationToken cancellationToken);
}
