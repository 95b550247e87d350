namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>Who says something, when and why.</summary>
/// <param name="Author">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record OperatorWord(string Author, string Reason, DateTimeOffset At);
