namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>Collects errors. Finding one never ends the search for others.</summary>
internal sealed class SettingsErrors
{
    private readonly List<SettingsError> _errors = [];

    /// <summary>The errors in the order in which they were found.</summary>
    public IReadOnlyList<SettingsError> All => _errors;

    /// <summary>Adds an error.</summary>
    public void Add(string key, string? value, string message) => _errors.Add(new SettingsError(key, value, message));

    /// <summary>Whether a key, or one beneath it, has an error already.</summary>
    public bool Touch(string key) => _errors.Exists(error =>
        error.Key.StartsWith(key, StringComparison.OrdinalIgnoreCase) && (error.Key.Length == key.Length || error.Key[key.Length] == ':'));
}
