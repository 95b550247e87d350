using System.Diagnostics;

namespace EdgeAutoscaler.Adapters.Secrets;

/// <summary>A value that must never be shown. It has no public property, so neither a log nor a serializer finds it.</summary>
[DebuggerDisplay("***")]
public sealed class Secret
{
    /// <summary>What stands wherever a secret would have stood.</summary>
    public const string Redacted = "***";

    private readonly string _value;

    /// <summary>Wraps a value.</summary>
    /// <param name="value">The value; not <see langword="null"/>, may be empty.</param>
    public Secret(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The value itself, for the one place that sends or signs with it.</summary>
    public string Reveal() => _value;

    /// <summary>Three asterisks.</summary>
    public override string ToString() => Redacted;

    /// <summary>Takes the secret out of a text that somebody else wrote, however it is escaped or encoded there.</summary>
    /// <param name="text">The text.</param>
    internal string ScrubFrom(string text) =>
        SecretForms.Of(_value).Aggregate(text, (clean, form) => clean.Replace(form, Redacted, StringComparison.Ordinal));
}
