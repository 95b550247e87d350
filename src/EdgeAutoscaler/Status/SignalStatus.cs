namespace EdgeAutoscaler.Status;

/// <summary>A signal as last read.</summary>
/// <param name="Name">Name of the signal.</param>
/// <param name="Value">Newest value, where there is one.</param>
/// <param name="At">When it was measured.</param>
/// <param name="Problem">Why it can't be used; <see langword="null"/> when it can.</param>
public sealed record SignalStatus(string Name, double? Value, DateTimeOffset? At, string? Problem);
