namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>What <c>compare</c> is asked to do.</summary>
/// <param name="Contest">Traces and rules.</param>
/// <param name="Before">Path of the appsettings file before the change.</param>
/// <param name="After">Path of the one after it.</param>
internal sealed record CompareRequest(ContestRequest Contest, string Before, string After);
