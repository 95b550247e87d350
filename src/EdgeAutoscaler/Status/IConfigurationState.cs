namespace EdgeAutoscaler.Status;

/// <summary>Knows whether the configuration file is what is in force.</summary>
internal interface IConfigurationState
{
    /// <summary>Why the file isn't what is in force; <see langword="null"/> when it is.</summary>
    string? Problem { get; }
}
