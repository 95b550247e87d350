namespace EdgeAutoscaler.Benchmarks.Startup;

/// <summary>One measured start of the service.</summary>
/// <param name="LiveMilliseconds">From the start of the process to the first 200 on <c>/healthz/live</c>.</param>
/// <param name="ReadyMilliseconds">The same for <c>/healthz/ready</c>.</param>
/// <param name="ResidentMegabytes">Resident memory after ten idle seconds.</param>
internal sealed record StartSample(double LiveMilliseconds, double ReadyMilliseconds, double ResidentMegabytes);
