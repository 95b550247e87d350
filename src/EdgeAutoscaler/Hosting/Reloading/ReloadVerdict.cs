using EdgeAutoscaler.Commands;

namespace EdgeAutoscaler.Hosting.Reloading;

/// <summary>What is to be done about the configuration file as it is now.</summary>
internal abstract record ReloadVerdict
{
    private ReloadVerdict()
    {
    }

    /// <summary>It says what is in force already.</summary>
    public sealed record Unchanged : ReloadVerdict;

    /// <summary>It may take the place of what is in force.</summary>
    /// <param name="Next">The new settings.</param>
    /// <param name="Changes">What differs.</param>
    public sealed record Accepted(LoadedSettings.Valid Next, IReadOnlyList<ConfigurationChange> Changes) : ReloadVerdict;

    /// <summary>It may not; what is in force stays.</summary>
    /// <param name="Problems">Why not.</param>
    /// <param name="MayPass">Whether the reason may go away though the file stays as it is.</param>
    public sealed record Refused(IReadOnlyList<SettingsProblem> Problems, bool MayPass) : ReloadVerdict;
}
