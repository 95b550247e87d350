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

    /// <summary>Whether there is nothing in it.</summary>
    internal bool IsEmpty => _value.Length == 0;

    /// <summary>The value itself, for the one place that sends or signs with it.</summary>
    public string Reveal() => _value;

    /// <summary>Three asterisks.</summary>
    public override string ToString() => Redacted;

    /// <summary>Takes the secret out of a text that somebody else wrote.</summary>
    /// <param name="text">The text.</param>
    internal string ScrubFrom(string text) => IsEmpty ? text : text.Replace(_value, Redacted, StringComparison.Ordinal);
}
