namespace EdgeAutoscaler.Status;

/// <summary>One thing that was checked.</summary>
/// <param name="Subject">What was checked, for example <c>beijing: credentials</c>.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="Detail">What was found; for a failure also what would be right.</param>
public sealed record CheckLine(string Subject, CheckOutcome Outcome, string Detail);
