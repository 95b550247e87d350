namespace EdgeAutoscaler.EndToEnd.Service;

/// <summary>A fact that needs the right to take rights away; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RestrictedFactAttribute : FactAttribute
{
    public RestrictedFactAttribute() => Skip = Launcher.WhyNotRestricted();
}
