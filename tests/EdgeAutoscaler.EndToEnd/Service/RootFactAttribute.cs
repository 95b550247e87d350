namespace EdgeAutoscaler.EndToEnd.Service;

/// <summary>A fact that needs root, and a program where one is named. Without it the test is skipped on a developer's machine and fails in CI (<c>CI=true</c>).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute(string tool)
    {
        var hasTool = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));
        if (!(hasTool && Environment.IsPrivilegedProcess) && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = $"needs root and {tool}";
    }
}
