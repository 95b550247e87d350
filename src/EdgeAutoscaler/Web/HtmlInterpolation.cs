using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace EdgeAutoscaler.Web;

/// <summary>Builds <see cref="Html"/> from an interpolated string: the compiler sends literals and values to different methods.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlInterpolation
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _markup;

    /// <summary>What was built.</summary>
    public StringBuilder Markup => _markup;

    /// <summary>Called by the compiler.</summary>
    /// <param name="literalLength">Length of all literals.</param>
    /// <param name="formattedCount">Number of holes.</param>
    public HtmlInterpolation(int literalLength, int formattedCount) =>
        _markup = new StringBuilder(literalLength + (formattedCount * 16));

    /// <summary>Adds a literal as it is.</summary>
    /// <param name="literal">The literal.</param>
    public void AppendLiteral(string literal) => _markup.Append(literal);

    /// <summary>Adds text, encoded.</summary>
    /// <param name="text">The text.</param>
    public void AppendFormatted(string? text) => _markup.Append(text is null ? "" : Encoder.Encode(text));

    /// <summary>Adds a number.</summary>
    /// <param name="number">The number.</param>
    public void AppendFormatted(int number) => _markup.Append(CultureInfo.InvariantCulture, $"{number}");

    /// <summary>Adds markup as it is.</summary>
    /// <param name="markup">The markup.</param>
    public void AppendFormatted(Html markup) => markup.AddTo(_markup);

    /// <summary>Adds markup in a row.</summary>
    /// <param name="parts">The parts.</param>
    public void AppendFormatted(IEnumerable<Html> parts)
    {
        foreach (var part in parts)
            AppendFormatted(part);
    }
}
