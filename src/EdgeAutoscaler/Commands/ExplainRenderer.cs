using EdgeAutoscaler.Status;
using Spectre.Console;

namespace EdgeAutoscaler.Commands;

/// <summary>Explains a decision of the past.</summary>
/// <param name="console">The console.</param>
internal sealed class ExplainRenderer(IAnsiConsole console)
{
    /// <summary>Writes when it held, then everything behind it.</summary>
    /// <param name="dossier">The decision.</param>
    public void Render(DecisionDossier dossier)
    {
        var decision = dossier.Decision;
        var time = new ReadableTime(decision.At);
        var again = decision.Repeats == 2 ? "once more at" : $"{decision.Repeats - 1} times more until";
        var held = decision.Repeats > 1
            ? $"Decided {time.Stamp(decision.At)} {time.Zone}, and {again} {time.Stamp(decision.LastAt)}; the numbers are those of the first time."
            : $"Decided {time.Stamp(decision.At)} {time.Zone}.";
        ConsoleText.Line(console, ConsoleText.Styled(held, Styles.Soft));
        new GroupRenderer(console).Render(decision.Cluster, dossier.Group);
    }
}
