namespace EdgeAutoscaler.Core.Forecasting;

/// <summary>What is expected of the load of one month ahead, in whole nodes.</summary>
/// <param name="From">Start of the month: of 730 hours, not of the calendar.</param>
/// <param name="To">Its end.</param>
/// <param name="Half">Nodes that are enough in half of its hours.</param>
/// <param name="Nearly">Nodes that are enough in 99 of 100 hours.</param>
public readonly record struct MonthAhead(DateTimeOffset From, DateTimeOffset To, int Half, int Nearly);
