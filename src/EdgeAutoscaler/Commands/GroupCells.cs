using EdgeAutoscaler.Status;
using Spectre.Console.Rendering;

namespace EdgeAutoscaler.Commands;

/// <summary>The cells of a group that every table of groups has.</summary>
internal static class GroupCells
{
    /// <summary>Their headings.</summary>
    public static readonly string[] Columns = ["Outcome", "#Want", "#Ready", "#Not ready", "#In flight", "#Ambiguous", "#Expiring", "#Short"];

    /// <summary>The cells.</summary>
    /// <param name="group">The group.</param>
    public static IRenderable[] Of(GroupStatus group) =>
    [
        ConsoleText.Word(group.Outcome, Tones.OfOutcome(group.Outcome)),
        ConsoleText.Count(group.Desired), ConsoleText.Count(group.Ready), ConsoleText.Count(group.NotReady, Tone.Warning),
        ConsoleText.Count(group.InFlight, Tone.Busy), ConsoleText.Count(group.Ambiguous, Tone.Bad), ConsoleText.Count(group.Expiring, Tone.Warning),
        ConsoleText.Count(group.Shortfall, Tone.Bad),
    ];
}
