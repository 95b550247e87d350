using System.Diagnostics.CodeAnalysis;
using EdgeAutoscaler.Configuration.Values;
using Microsoft.Extensions.Configuration;

namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>A place in the configuration that can be read and complained about. What stands beneath is looked up once.</summary>
/// <param name="section">The place.</param>
/// <param name="errors">Where complaints go.</param>
internal sealed class Node(IConfigurationSection section, SettingsErrors errors)
{
    private readonly Lazy<IReadOnlyList<Node>> _children = new(() => [.. section.GetChildren().Select(child => new Node(child, errors))]);

    /// <summary>The last part of its key.</summary>
    public string Key => section.Key;

    /// <summary>Its whole key.</summary>
    public string Path => section.Path;

    /// <summary>Its value; <see langword="null"/> when it has none.</summary>
    public string? Text { get; } = section.Value;

    /// <summary>What stands beneath it; lists in the order of their indexes.</summary>
    public IReadOnlyList<Node> Children => _children.Value;

    /// <summary>Whether nothing is written here: the key is missing or null.</summary>
    public bool IsMissing => Text is null && Children.Count == 0;

    /// <summary>The place beneath it with a key, which may have several parts.</summary>
    public Node At(string key)
    {
        var place = this;
        foreach (var part in key.Split(':'))
            place = place.Child(part);
        return place;
    }

    /// <summary>Reads a value that may be missing.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="form">The form it must have.</param>
    /// <param name="missing">What holds when it is missing.</param>
    [return: NotNullIfNotNull(nameof(missing))]
    public T? Read<T>(string key, ValueForm<T> form, T? missing) => At(key) is { Text: not null } leaf ? leaf.As(form) : missing;

    /// <summary>Reads a value that may be missing and has no default.</summary>
    public T? ReadOptional<T>(string key, ValueForm<T> form)
        where T : struct => At(key) is { Text: not null } leaf ? leaf.As(form) : null;

    /// <summary>Reads a value that must be there.</summary>
    public T ReadRequired<T>(string key, ValueForm<T> form)
    {
        var leaf = At(key);
        if (leaf.Text is not null)
            return leaf.As(form);
        if (leaf.IsMissing)
            leaf.Fail($"Is missing. Must be {form.Expected}.");
        return form.StandIn;
    }

    /// <summary>Reads its own value.</summary>
    public T As<T>(ValueForm<T> form)
    {
        if (Text is { } text && form.TryParse(text, out var value))
            return value;
        errors.Add(Path, Text is { } shown && form.MayHoldSecret?.Invoke(shown) != true ? shown : null, $"Must be {form.Expected}.");
        return form.StandIn;
    }

    /// <summary>Complains about its value.</summary>
    public void Fail(string message) => errors.Add(Path, string.IsNullOrEmpty(Text) ? null : Text, message);

    /// <summary>Complains without showing its value.</summary>
    public void FailUnseen(string message) => errors.Add(Path, null, message);

    /// <summary>Whether a value beneath it is known to be wrong.</summary>
    public bool HasError(string key) => errors.Touch(At(key).Path);

    /// <summary>Complains about the relation of values, unless one of them is wrong by itself.</summary>
    /// <param name="holds">Whether the relation holds.</param>
    /// <param name="key">The key beneath it that the complaint names.</param>
    /// <param name="message">What is wrong and what would be right.</param>
    /// <param name="others">Other keys beneath it that the relation is about.</param>
    public void Require(bool holds, string key, string message, params string[] others)
    {
        if (!holds && !HasError(key) && !Array.Exists(others, HasError))
            At(key).Fail(message);
    }

    private Node Child(string key) =>
        Children.FirstOrDefault(child => string.Equals(child.Key, key, StringComparison.OrdinalIgnoreCase)) ?? new Node(section.GetSection(key), errors);
}
