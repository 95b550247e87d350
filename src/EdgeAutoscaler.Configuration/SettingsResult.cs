namespace EdgeAutoscaler.Configuration;

/// <summary>What reading a configuration has given: settings that hold in every respect, or every reason why they don't.</summary>
public abstract record SettingsResult
{
    private SettingsResult()
    {
    }

    /// <summary>Everything can be used.</summary>
    /// <param name="Settings">The settings.</param>
    public sealed record Valid(AutoscalerSettings Settings) : SettingsResult;

    /// <summary>Something can't be used; nothing may start with it.</summary>
    /// <param name="Errors">All errors; at least one.</param>
    public sealed record Invalid(IReadOnlyList<SettingsError> Errors) : SettingsResult
    {
        /// <summary>What still holds; <see langword="null"/> when not even the running service could be asked.</summary>
        public SettingsOutline? Outline { get; init; }
    }
}
