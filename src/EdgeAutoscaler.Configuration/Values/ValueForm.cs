using System.Diagnostics.CodeAnalysis;

namespace EdgeAutoscaler.Configuration.Values;

/// <summary>A form that a value must have.</summary>
/// <param name="Expected">The form in words that complete "must be …".</param>
/// <param name="StandIn">What takes the place of a wrong value while the search for errors goes on.</param>
/// <param name="TryParse">Reads a value.</param>
/// <param name="MayHoldSecret">Whether a wrong value might carry a secret and must not be shown; <see langword="null"/> for never.</param>
internal sealed record ValueForm<T>(string Expected, T StandIn, ValueForm<T>.Parser TryParse, Func<string, bool>? MayHoldSecret = null)
{
    /// <summary>Reads a value from its text.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the text has the expected form.</returns>
    public delegate bool Parser(string text, [MaybeNullWhen(false)] out T value);
}
