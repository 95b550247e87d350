using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Ports;

/// <summary>The cloud's side of a purchase. A port, because <c>ScaleOutCluster</c> is being phased out.</summary>
public interface IScaleOutApi
{
    /// <summary>Buys nodes: at most one request on the wire, whatever happens.</summary>
    /// <param name="request">What to buy.</param>
    /// <param name="maySend">Asked right before the first byte is written; when it says no, nothing is sent.</param>
    /// <param name="cancellationToken">Ends the waiting; the outcome then is ambiguous unless nothing was sent.</param>
    /// <returns>The outcome; never throws for anything the network or the cloud does.</returns>
    Task<PurchaseOutcome> ScaleOutAsync(ScaleOutRequest request, Func<bool> maySend, CancellationToken cancellationToken);

    /// <summary>Reads one task.</summary>
    /// <param name="taskId">The task's id.</param>
    /// <param name="cancellationToken">Ends the reading; the only way it throws.</param>
    Task<Answer<TaskObservation>> GetTaskAsync(string taskId, CancellationToken cancellationToken);

    /// <summary>Lists every task of a cluster, all pages.</summary>
    /// <param name="clusterId">Id of the cluster at the cloud.</param>
    /// <param name="cancellationToken">Ends the listing; the only way it throws.</param>
    Task<Answer<IReadOnlyList<TaskSummary>>> ListTasksAsync(string clusterId, CancellationToken cancellationToken);

    /// <summary>Reads the state of a cluster, for example <c>running</c> or <c>scaling</c>.</summary>
    /// <param name="clusterId">Id of the cluster at the cloud.</param>
    /// <param name="cancellationToken">Ends the reading; the only way it throws.</param>
    Task<Answer<string>> GetClusterStateAsync(string clusterId, CancellationToken cancellationToken);
}
