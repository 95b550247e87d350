namespace EdgeAutoscaler.Testing;

/// <summary>A test that needs the <c>prometheus</c> program; without it the test is skipped, except where CI promises it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PrometheusFactAttribute : FactAttribute
{
    public PrometheusFactAttribute()
    {
        if (PrometheusServer.Program is null && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "There is no prometheus on PATH (Debian: apt-get install prometheus).";
    }
}
