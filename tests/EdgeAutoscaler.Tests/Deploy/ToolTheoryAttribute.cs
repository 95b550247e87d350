namespace EdgeAutoscaler.Tests.Deploy;

/// <summary>A theory that needs a program; without it as <see cref="ToolFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolTheoryAttribute : TheoryAttribute
{
    public ToolTheoryAttribute(string tool) => Skip = new ToolFactAttribute(tool).Skip;
}
