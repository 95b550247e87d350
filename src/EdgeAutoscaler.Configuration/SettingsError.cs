namespace EdgeAutoscaler.Configuration;

/// <summary>A configuration value that can't be used.</summary>
/// <param name="Key">
/// Where it stands, for example <c>Autoscaler:Clusters:0:NodeGroups:1:Offers:0:SystemDiskSize</c>; the path of the file when the file itself
/// is at fault.
/// </param>
/// <param name="Value">The value as written; <see langword="null"/> when it is missing or might be a secret.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record SettingsError(string Key, string? Value, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Value is null ? $"{Key}: {Message}" : $"{Key} = '{Value}': {Message}";
}
