namespace EdgeAutoscaler.Adapters.AckEdge.Credentials;

/// <summary>Reads switches from environment variables.</summary>
internal static class EnvironmentFlag
{
    public static bool IsTrue(this string? value) =>
        value is "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
