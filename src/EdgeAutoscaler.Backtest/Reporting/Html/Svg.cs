using System.Globalization;
using System.Net;
using System.Text;

namespace EdgeAutoscaler.Backtest.Reporting.Html;

/// <summary>Writes shapes of a drawing; numbers with one digit after the point, colours by class.</summary>
/// <param name="width">Width in pixels of its own.</param>
/// <param name="height">Height in pixels of its own.</param>
/// <param name="label">What the drawing shows, for those who can't see it.</param>
internal sealed class Svg(int width, int height, string label)
{
    private readonly StringBuilder _shapes = new();

    /// <summary>A line through points.</summary>
    public void Line(string style, IEnumerable<(double X, double Y)> points) =>
        _shapes.Append(CultureInfo.InvariantCulture, $"<polyline class=\"{style}\" points=\"{Joined(points)}\"/>");

    /// <summary>A filled outline.</summary>
    public void Area(string style, IEnumerable<(double X, double Y)> points) =>
        _shapes.Append(CultureInfo.InvariantCulture, $"<polygon class=\"{style}\" points=\"{Joined(points)}\"/>");

    /// <summary>A bar; the title shows under the pointer.</summary>
    public void Bar(string style, double x, double y, double barWidth, double barHeight, string title) => _shapes.Append(
        CultureInfo.InvariantCulture,
        $"<rect class=\"{style}\" x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{Math.Max(0, barWidth):0.#}\" height=\"{Math.Max(0, barHeight):0.#}\"><title>{WebUtility.HtmlEncode(title)}</title></rect>");

    /// <summary>Words; the anchor is start, middle or end.</summary>
    public void Text(double x, double y, string text, string anchor = "start", string style = "") => _shapes.Append(
        CultureInfo.InvariantCulture,
        $"<text class=\"{style}\" x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{WebUtility.HtmlEncode(text)}</text>");

    /// <inheritdoc/>
    public override string ToString() =>
        $"<svg viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(label)}\">{_shapes}</svg>";

    /// <summary>The drawing as the text of a file of its own.</summary>
    public string Alone() =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(label)}\">"
        + $"<style>{Style.Drawing}</style><rect class=\"paper\" width=\"{width}\" height=\"{height}\"/>{_shapes}</svg>\n";

    private static string Joined(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#},{point.Y:0.#}")));
}
