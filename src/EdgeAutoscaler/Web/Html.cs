using System.Text;

namespace EdgeAutoscaler.Web;

/// <summary>Markup: literals as written, every value encoded on the way in.</summary>
internal readonly struct Html
{
    // In pieces, so that a page of a thousand rows isn't copied into one long string at every level.
    private readonly StringBuilder? _markup;

    private Html(StringBuilder markup) => _markup = markup;

    /// <summary>No markup.</summary>
    public static Html Empty => default;

    /// <summary>Markup from an interpolated string; its holes take text, numbers and other markup.</summary>
    /// <param name="markup">The interpolated string.</param>
    public static Html Of(HtmlInterpolation markup) => new(markup.Markup);

    /// <summary>Text of our own that may not be encoded, such as a stylesheet.</summary>
    /// <param name="markup">The text.</param>
    public static Html Trusted(string markup) => new(new StringBuilder(markup));

    /// <summary>Adds it to other markup.</summary>
    /// <param name="markup">The other markup.</param>
    public void AddTo(StringBuilder markup) => markup.Append(_markup);

    /// <inheritdoc/>
    public override string ToString() => _markup?.ToString() ?? "";
}
