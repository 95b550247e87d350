namespace EdgeAutoscaler.Commands;

/// <summary>A configuration value that can't be used.</summary>
/// <param name="Key">The key as it would stand in the environment or in a message, for example <c>Autoscaler:Clusters:0:Name</c>.</param>
/// <param name="Value">The value given; <see langword="null"/> when the key is missing or its value is a secret.</param>
/// <param name="Message">What is wrong and what would be right.</param>
internal sealed record SettingsProblem(string Key, string? Value, string Message);
