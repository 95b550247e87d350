namespace EdgeAutoscaler.Simulator.World;

/// <summary>What a task says about one instance from <paramref name="SettledAt"/> on.</summary>
internal sealed record InstanceResult(string InstanceId, DateTimeOffset SettledAt, bool Succeeded);
