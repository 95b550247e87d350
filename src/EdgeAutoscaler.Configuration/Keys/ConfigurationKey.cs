namespace EdgeAutoscaler.Configuration.Keys;

/// <summary>A key of the configuration.</summary>
/// <param name="Path">Where it stands; <c>[]</c> is any item of a list, a part in braces a name of one's own: <c>Autoscaler:LoadSources:{name}:Address</c>.</param>
/// <param name="Type">What it takes.</param>
/// <param name="Default">What holds when it is missing; <see langword="null"/> when nothing does.</param>
/// <param name="Meaning">What it says, in one line.</param>
public sealed record ConfigurationKey(string Path, string Type, string? Default, string Meaning);
