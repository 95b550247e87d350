namespace EdgeAutoscaler.Core.Forecasting;

/// <summary>What is expected of the load of one hour ahead, in nodes.</summary>
/// <param name="Hour">Start of the hour.</param>
/// <param name="Likely">Nodes that it stays within with a probability of 50 %.</param>
/// <param name="High">Nodes that it stays within with a probability of 90 %.</param>
public readonly record struct LoadAhead(DateTimeOffset Hour, double Likely, double High);
