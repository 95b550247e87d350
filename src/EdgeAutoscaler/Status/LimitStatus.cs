namespace EdgeAutoscaler.Status;

/// <summary>A limit that made a difference.</summary>
/// <param name="Name">Name of the limit, as in metrics.</param>
/// <param name="Before">Nodes wanted before it.</param>
/// <param name="After">Nodes left after it.</param>
/// <param name="Reason">Why.</param>
public sealed record LimitStatus(string Name, int Before, int After, string Reason);
