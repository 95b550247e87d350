namespace EdgeAutoscaler.Configuration;

/// <summary>The settings, or everything that is wrong with them.</summary>
public abstract record SettingsResult
{
    private SettingsResult()
    {
    }

    /// <summary>Every rule holds.</summary>
    /// <param name="Settings">The settings.</param>
    public sealed record Valid(AutoscalerSettings Settings) : SettingsResult;

    /// <summary>Something is wrong; nothing may be started.</summary>
    /// <param name="Errors">Everything that is wrong; at least one error.</param>
    public sealed record Invalid(IReadOnlyList<SettingsError> Errors) : SettingsResult;
}
