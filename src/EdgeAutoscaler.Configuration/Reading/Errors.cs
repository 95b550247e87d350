namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>Collects everything that is wrong, so that a person can mend it in one go.</summary>
internal sealed class Errors
{
    private readonly List<SettingsError> _all = [];

    public IReadOnlyList<SettingsError> All => _all;

    public void Add(string key, string? value, string message) => _all.Add(new SettingsError(key, value, message));
}
