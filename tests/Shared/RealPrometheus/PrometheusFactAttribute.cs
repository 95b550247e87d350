namespace EdgeAutoscaler.TestsShared.RealPrometheus;

/// <summary>A test that needs the <c>prometheus</c> program. It is skipped where the program is missing, but never where <c>CI=true</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PrometheusFactAttribute : FactAttribute
{
    public PrometheusFactAttribute()
    {
        if (PrometheusServer.Program is null && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "The prometheus program is not on the PATH; Debian has it in the package prometheus.";
    }
}
