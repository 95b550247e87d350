using System.Globalization;

namespace EdgeAutoscaler.Web.Plots;

/// <summary>Where values of time and nodes lie in a picture, in its own units.</summary>
/// <param name="From">Time of the left edge.</param>
/// <param name="To">Time of the right edge.</param>
/// <param name="Highest">Nodes at the top edge; the bottom is zero.</param>
internal sealed record PlotArea(DateTimeOffset From, DateTimeOffset To, double Highest)
{
    /// <summary>Width of the picture.</summary>
    public const int Width = 960;

    /// <summary>Height of the picture.</summary>
    public const int Height = 300;

    /// <summary>Left edge of the area.</summary>
    public const int Left = 48;

    /// <summary>Right edge of the area.</summary>
    public const int Right = Width - 12;

    /// <summary>Top edge of the area.</summary>
    public const int Top = 22;

    /// <summary>Bottom edge of the area.</summary>
    public const int Bottom = Height - 34;

    private static readonly int[] RoundSteps = [1, 2, 5, 10];

    /// <summary>Where a time lies; what is outside lies on the edge.</summary>
    /// <param name="at">The time.</param>
    public double X(DateTimeOffset at) => Left + ((Right - Left) * Math.Clamp((at - From) / (To - From), 0, 1));

    /// <summary>Where a number of nodes lies.</summary>
    /// <param name="nodes">The number.</param>
    public double Y(double nodes) => Bottom - ((Bottom - Top) * Math.Clamp(nodes / Highest, 0, 1));

    /// <summary>A coordinate as SVG writes it.</summary>
    /// <param name="value">The coordinate.</param>
    public static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A round number at or above the highest value, and the distance of the lines below it: four to five of them, whole nodes apart.</summary>
    /// <param name="highest">The highest value.</param>
    public static (int Top, int Step) Round(double highest)
    {
        var wanted = Math.Max(1, highest / 5);
        var power = Math.Pow(10, Math.Floor(Math.Log10(wanted)));
        var step = (int)(power * RoundSteps.First(factor => factor * power >= wanted));
        return (step * Math.Max(1, (int)Math.Ceiling(highest / step)), step);
    }
}
