namespace EdgeAutoscaler.Simulator;

/// <summary>One request as the simulated cloud saw it. Bodies and headers, and so passwords and keys, are not kept.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path without the query string.</param>
/// <param name="Operation">The operation the route stands for.</param>
/// <param name="Action">The <c>x-acs-action</c> sent, or null when there was none.</param>
/// <param name="At">When it arrived, in simulated time.</param>
/// <param name="Status">The HTTP status answered; null while being served or when the connection was dropped.</param>
public sealed record ReceivedRequest(
    string Method, string Path, Operation Operation, string? Action, DateTimeOffset At, int? Status);
