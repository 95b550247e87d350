using System.Reflection;

namespace EdgeAutoscaler.Hosting;

/// <summary>The version of this program.</summary>
internal static class ServiceVersion
{
    /// <summary>For example <c>0.1.0</c>; what the build adds behind a plus sign is left out.</summary>
    public static string Text { get; } =
        typeof(ServiceVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
