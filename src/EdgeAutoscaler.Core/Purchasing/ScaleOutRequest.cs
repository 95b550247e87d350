using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>What one <c>ScaleOutCluster</c> call asks for. The login password is not part of it: it is read at the moment of the call.</summary>
/// <param name="ClusterId">Id of the cluster at the cloud.</param>
/// <param name="Offer">What is bought.</param>
/// <param name="Term">For how long.</param>
/// <param name="Count">How many nodes; at least 1.</param>
public sealed record ScaleOutRequest(string ClusterId, Offer Offer, Term Term, int Count);
