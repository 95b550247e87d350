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
        var held = decision.Repeats > 1 ? $"Decided {decision.At:u}, and {decision.Repeats - 1} times more until {decision.LastAt:u}; the numbers are those of the first time." : $"Decided {decision.At:u}.";
        ConsoleText.Line(console, ConsoleText.Styled(held, Styles.Soft));
        new GroupRenderer(console).Render(decision.Cluster, dossier.Group);
    }
}
