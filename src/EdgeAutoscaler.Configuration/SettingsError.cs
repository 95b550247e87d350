namespace EdgeAutoscaler.Configuration;

/// <summary>One thing that is wrong in the configuration.</summary>
/// <param name="Key">The key, for example <c>Autoscaler:Clusters:0:NodeGroups:1:MaxNodes</c>.</param>
/// <param name="Value">The value as written; <see langword="null"/> when it is missing or might be secret.</param>
/// <param name="Message">What would be right.</param>
public sealed record SettingsError(string Key, string? Value, string Message);
