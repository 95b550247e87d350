namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>What a task says of one instance.</summary>
/// <param name="InstanceId">Instance id.</param>
/// <param name="Succeeded">Whether the task calls it a success. An instance is paid for either way.</param>
public readonly record struct InstanceResult(string InstanceId, bool Succeeded);
