namespace EdgeAutoscaler.Hosting.Reloading;

/// <summary>Compares two configurations, in the sections that the service reads.</summary>
internal static class ConfigurationDiff
{
    private static readonly string[] Sections = ["Autoscaler", "Logging"];

    /// <summary>Every key whose value differs, in the order of the keys. Comments and layout make no difference.</summary>
    /// <param name="before">The one.</param>
    /// <param name="after">The other.</param>
    public static IReadOnlyList<ConfigurationChange> Between(IConfiguration before, IConfiguration after)
    {
        var (old, young) = (ValuesOf(before), ValuesOf(after));
        return
        [
            .. old.Keys.Union(young.Keys, StringComparer.OrdinalIgnoreCase)
                .Where(key => old.GetValueOrDefault(key) != young.GetValueOrDefault(key))
                .Order(StringComparer.OrdinalIgnoreCase)
                .Select(key => new ConfigurationChange(key, old.GetValueOrDefault(key), young.GetValueOrDefault(key))),
        ];
    }

    private static Dictionary<string, string?> ValuesOf(IConfiguration configuration) => Sections
        .SelectMany(section => configuration.GetSection(section).AsEnumerable())
        .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
}
