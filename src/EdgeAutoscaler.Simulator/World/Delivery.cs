namespace EdgeAutoscaler.Simulator.World;

/// <summary>What a purchase sets in motion: a task and the instances really created.</summary>
internal sealed record Delivery(SimulatedTask Task, IReadOnlyList<SimulatedNode> Nodes);
