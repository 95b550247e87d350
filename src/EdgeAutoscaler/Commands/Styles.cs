using EdgeAutoscaler.Status;
using Spectre.Console;

namespace EdgeAutoscaler.Commands;

/// <summary>The colour of each tone on a terminal.</summary>
internal static class Styles
{
    /// <summary>Headings.</summary>
    public static Style Heading { get; } = new(decoration: Decoration.Bold);

    /// <summary>What may be skipped.</summary>
    public static Style Soft { get; } = new(decoration: Decoration.Dim);

    /// <summary>The style of a tone.</summary>
    /// <param name="tone">The tone.</param>
    public static Style Of(Tone tone) => tone switch
    {
        Tone.Good => new Style(Color.Green),
        Tone.Busy => new Style(Color.Blue),
        Tone.Warning => new Style(Color.Yellow),
        Tone.Bad => new Style(Color.Red),
        _ => Style.Plain,
    };
}
