namespace EdgeAutoscaler.Core.Forecasting;

/// <summary>What is known of the lead time of one node that was asked for.</summary>
/// <param name="Elapsed">Time from the call to Ready; when censored, the time for which the node has not become Ready so far.</param>
/// <param name="IsCensored">Whether the node hasn't become Ready: its lead time is longer than <paramref name="Elapsed"/>, nobody knows by how much.</param>
public readonly record struct LeadTimeObservation(TimeSpan Elapsed, bool IsCensored);
