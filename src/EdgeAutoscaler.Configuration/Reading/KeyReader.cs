using Microsoft.Extensions.Configuration;

namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>
/// Reads the keys of one section. Whatever is wrong is collected and answered with the default, so that reading goes on and finds the rest.
/// Keys that nobody asked for are errors: a misspelt limit must not silently not limit.
/// </summary>
/// <param name="section">The section.</param>
/// <param name="errors">Where errors go.</param>
internal sealed class KeyReader(IConfigurationSection section, Errors errors)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public string Path => section.Path;

    /// <summary>The last part of the path: the name of a named entry, or its index in a list.</summary>
    public string Name => section.Key;

    public bool Exists => section.Exists();

    public Errors Errors => errors;

    /// <summary>Whether the key is written with anything but <see langword="null"/>.</summary>
    public bool Has(string key) => IsSection(key) || section[key] is not null;

    public string PathOf(string key) => ConfigurationPath.Combine(section.Path, key);

    /// <summary>The keys that were asked for, for the list of all keys.</summary>
    public IReadOnlyCollection<string> Known => _known;

    public string? Text(string key)
    {
        _known.Add(key);
        if (IsSection(key))
            Wrong(key, "a single value, not a list or section");
        else if (string.IsNullOrWhiteSpace(section[key]) && section[key] is not null)
            errors.Add(PathOf(key), section[key], "must not be empty: leave the key out to have its default");
        else
            return section[key]?.Trim();
        return null;
    }

    public string RequiredText(string key, string expected)
    {
        var text = Text(key);
        if (!Has(key))
            errors.Add(PathOf(key), null, $"is required: {expected}");
        return text ?? "";
    }

    public T? Value<T>(string key, string expected)
        where T : struct, IParsable<T>
    {
        if (Text(key) is not { } text)
            return null;
        if (Scalars.TryParse<T>(text, out var value))
            return value;
        Wrong(key, expected);
        return null;
    }

    public T Value<T>(string key, T fallback, string expected, Func<T, bool> isRight)
        where T : struct, IParsable<T>
    {
        if (Value<T>(key, expected) is not { } value)
            return fallback;
        if (isRight(value))
            return value;
        Wrong(key, expected);
        return fallback;
    }

    public T RequiredValue<T>(string key, T fallback, string expected, Func<T, bool> isRight)
        where T : struct, IParsable<T>
    {
        if (!Has(key))
            errors.Add(PathOf(key), null, $"is required: {expected}");
        return Value(key, fallback, expected, isRight);
    }

    public T? OptionalValue<T>(string key, string expected, Func<T, bool> isRight)
        where T : struct, IParsable<T>
    {
        if (Value<T>(key, expected) is not { } value)
            return null;
        if (isRight(value))
            return value;
        Wrong(key, expected);
        return null;
    }

    public bool? Flag(string key) => Value<bool>(key, "true or false");

    public T Choice<T>(string key, T fallback, params (string Word, T Value)[] choices)
    {
        if (Text(key) is not { } text)
            return fallback;
        foreach (var (word, value) in choices)
        {
            if (string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        Wrong(key, string.Join(" or ", choices.Select(choice => choice.Word)));
        return fallback;
    }

    public Uri? Address(string key, string expected, Func<Uri, bool> isRight)
    {
        if (Text(key) is not { } text)
            return null;
        var isAddress = Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        if (isAddress && uri!.UserInfo.Length + uri.Query.Length + uri.Fragment.Length == 0 && isRight(uri))
            return uri;
        // Never shown: an address that is wrong may carry a password.
        errors.Add(PathOf(key), null, $"must be {expected}, without user, password and query");
        return null;
    }

    public TimeZoneInfo Zone(string key, TimeZoneInfo fallback)
    {
        if (Text(key) is not { } text)
            return fallback;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone))
            return zone;
        Wrong(key, "a time zone such as Asia/Shanghai or UTC");
        return fallback;
    }

    public KeyReader Section(string key)
    {
        _known.Add(key);
        RejectSingleValue(key, "a section");
        return new KeyReader(section.GetSection(key), errors);
    }

    /// <summary>The entries of a list, in the order of the file.</summary>
    public IReadOnlyList<KeyReader> Entries(string key)
    {
        _known.Add(key);
        RejectSingleValue(key, "a list");
        if (!Indexes(key))
            Wrong(key, "a list: [ … ]");
        return Sections(key);
    }

    /// <summary>The entries of a section of named sections.</summary>
    public IReadOnlyList<KeyReader> NamedEntries(string key)
    {
        _known.Add(key);
        RejectSingleValue(key, "a section of named entries");
        var entries = Sections(key);
        foreach (var entry in entries.Where(entry => !Names.IsRight(entry.Name)))
            errors.Add(entry.Path, null, $"must be named with {Names.Expected}");
        return entries;
    }

    /// <summary>The texts of a list, each with something in it.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        var values = Values(key, "a list of texts");
        if (!Indexes(key))
            Wrong(key, "a list: [ … ]");
        foreach (var (index, _) in values.Where(value => value.Value.Length == 0))
            errors.Add(ConfigurationPath.Combine(PathOf(key), index), null, "must be a text that isn't empty");
        return [.. values.Select(value => value.Value).Where(value => value.Length > 0)];
    }

    /// <summary>The values of a section of single values, by key; what isn't a single value is an empty one.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values(string key, string expected)
    {
        _known.Add(key);
        RejectSingleValue(key, expected);
        return [.. section.GetSection(key).GetChildren().Select(child => new KeyValuePair<string, string>(child.Key, child.Value?.Trim() ?? ""))];
    }

    /// <summary>Says that a value isn't what it should be.</summary>
    public void Wrong(string key, string expected) => errors.Add(PathOf(key), section[key], $"must be {expected}");

    /// <summary>Reports every key that nobody asked for; called when the section has been read.</summary>
    public void RejectUnknown()
    {
        foreach (var child in section.GetChildren().Where(child => !_known.Contains(child.Key)))
            errors.Add(child.Path, null, UnknownKey.Explain(child.Key, _known));
    }

    private bool IsSection(string key) => section.GetSection(key).GetChildren().Any();

    private bool Indexes(string key) => section.GetSection(key).GetChildren().All(child => child.Key.All(char.IsAsciiDigit));

    private void RejectSingleValue(string key, string expected)
    {
        if (!IsSection(key) && !string.IsNullOrEmpty(section[key]))
            Wrong(key, $"{expected}, not a single value");
    }

    private List<KeyReader> Sections(string key)
    {
        var children = section.GetSection(key).GetChildren().ToList();
        foreach (var child in children.Where(child => !child.GetChildren().Any()))
            errors.Add(child.Path, child.Value, "must be a section: { … }");
        return [.. children.Where(child => child.GetChildren().Any()).Select(child => new KeyReader(child, errors))];
    }
}
