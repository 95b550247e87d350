namespace EdgeAutoscaler.Tests.Deploy;

/// <summary>A fact that needs a program. Without it the test is skipped on a developer's machine and fails in CI (<c>CI=true</c>).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(string tool)
    {
        if (!Tool.Exists(tool) && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = $"{tool} is not on PATH";
    }
}
