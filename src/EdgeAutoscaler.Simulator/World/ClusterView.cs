namespace EdgeAutoscaler.Simulator.World;

/// <summary>A cluster as it stands at one instant.</summary>
/// <param name="Options">Its identity.</param>
/// <param name="State">The state the API shows.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="Now">The instant of the view.</param>
/// <param name="Nodes">Listed nodes, oldest first.</param>
/// <param name="Tasks">Listed tasks, newest first.</param>
internal sealed record ClusterView(
    ClusterOptions Options,
    string State,
    DateTimeOffset CreatedAt,
    DateTimeOffset Now,
    IReadOnlyList<SimulatedNode> Nodes,
    IReadOnlyList<SimulatedTask> Tasks);
