using System.Globalization;
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

    public bool Has(string key) => section.GetSection(key).GetChildren().Any() || !string.IsNullOrEmpty(section[key]);

    public string PathOf(string key) => ConfigurationPath.Combine(section.Path, key);

    /// <summary>The keys that were asked for, for the list of all keys.</summary>
    public IReadOnlyCollection<string> Known => _known;

    public string? Text(string key)
    {
        _known.Add(key);
        if (section.GetSection(key).GetChildren().Any())
        {
            Wrong(key, "a single value, not a list or section");
            return null;
        }

        return string.IsNullOrWhiteSpace(section[key]) ? null : section[key]!.Trim();
    }

    public string RequiredText(string key, string expected)
    {
        var text = Text(key);
        if (text is null)
            errors.Add(PathOf(key), null, $"is required: {expected}");
        return text ?? "";
    }

    public T? Value<T>(string key, string expected)
        where T : struct, IParsable<T>
    {
        if (Text(key) is not { } text)
            return null;
        if (T.TryParse(text, CultureInfo.InvariantCulture, out var value) && (value is not double number || double.IsFinite(number)))
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
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri!.UserInfo.Length == 0 && isRight(uri))
            return uri;
        Wrong(key, expected);
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
        if (!section.GetSection(key).GetChildren().Any() && !string.IsNullOrEmpty(section[key]))
            Wrong(key, "a section, not a single value");
        return new KeyReader(section.GetSection(key), errors);
    }

    /// <summary>The entries of a list or of a section of named entries, in the order of the file.</summary>
    public IReadOnlyList<KeyReader> Entries(string key)
    {
        _known.Add(key);
        if (!section.GetSection(key).GetChildren().Any() && !string.IsNullOrEmpty(section[key]))
            Wrong(key, "a list or section, not a single value");
        return [.. section.GetSection(key).GetChildren().Select(child => new KeyReader(child, errors))];
    }

    /// <summary>The values of a list or of a section of single values, by key.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values(string key)
    {
        _known.Add(key);
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
}
