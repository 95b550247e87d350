namespace EdgeAutoscaler.Web;

/// <summary>Markup: literals as written, every value encoded on the way in.</summary>
internal readonly struct Html
{
    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    /// <summary>No markup.</summary>
    public static Html Empty => default;

    /// <summary>Markup from an interpolated string; its holes take text, numbers and other markup.</summary>
    /// <param name="markup">The interpolated string.</param>
    public static Html Of(HtmlInterpolation markup) => new(markup.ToString());

    /// <summary>Text of our own that may not be encoded, such as a stylesheet.</summary>
    /// <param name="markup">The text.</param>
    public static Html Trusted(string markup) => new(markup);

    /// <inheritdoc/>
    public override string ToString() => _markup ?? "";
}
