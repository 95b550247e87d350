namespace EdgeAutoscaler.Cycle;

/// <summary>A bought node that was seen Ready for the first time.</summary>
/// <param name="Cluster">Cluster name.</param>
/// <param name="NodeGroup">Node group name.</param>
/// <param name="InstanceId">Instance id.</param>
/// <param name="LeadTime">Time from the call to Ready.</param>
internal sealed record LeadTimeReport(string Cluster, string NodeGroup, string InstanceId, TimeSpan LeadTime);
