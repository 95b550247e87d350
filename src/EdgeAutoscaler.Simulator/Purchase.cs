namespace EdgeAutoscaler.Simulator;

/// <summary>A purchase the simulated cloud executed, whether or not the buyer ever heard of it.</summary>
/// <param name="TaskId">The scale-out task that delivers the nodes.</param>
/// <param name="ClusterId">The cluster that grows.</param>
/// <param name="InstanceType">ENS instance type bought.</param>
/// <param name="EnsRegionId">ENS region bought in.</param>
/// <param name="Count">Nodes ordered.</param>
/// <param name="Months">Subscription term in months.</param>
/// <param name="At">When it was executed, in simulated time.</param>
/// <param name="InstanceIds">Instances that were really created, paid from then on.</param>
public sealed record Purchase(
    string TaskId,
    string ClusterId,
    string InstanceType,
    string EnsRegionId,
    int Count,
    int Months,
    DateTimeOffset At,
    IReadOnlyList<string> InstanceIds);
