namespace EdgeAutoscaler.Core.Forecasting;

/// <summary>The load of a node group in one hour: what a forecast remembers of it.</summary>
/// <param name="Hour">Start of the hour: a whole hour of UTC.</param>
/// <param name="Mean">Mean of the samples, in the unit of the group's signals: divided by its node capacity it is a number of nodes.</param>
/// <param name="Peak">The largest sample, in the same unit.</param>
/// <param name="Samples">How many distinct samples there were; at least one. The more of them, the more the hour is worth.</param>
/// <param name="NodesReady">Ready nodes at its end, for how well it was served; 0 where they weren't seen.</param>
public readonly record struct HourlyLoad(DateTimeOffset Hour, double Mean, double Peak, int Samples, int NodesReady = 0);
