using EdgeAutoscaler.Core.Capacity;

namespace EdgeAutoscaler.Core.Ports;

/// <summary>A system that knows which nodes a cluster has.</summary>
public interface INodeInventory
{
    /// <summary>Lists every node of a cluster in every state. A listing that breaks off is no listing.</summary>
    /// <param name="clusterId">Id of the cluster at the cloud.</param>
    /// <param name="cancellationToken">Ends the listing; the only way it throws.</param>
    Task<Answer<NodeInventory>> ListNodesAsync(string clusterId, CancellationToken cancellationToken);
}
