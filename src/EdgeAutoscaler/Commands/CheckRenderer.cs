using EdgeAutoscaler.Status;
using Spectre.Console;

namespace EdgeAutoscaler.Commands;

/// <summary>Shows what the <c>check</c> command found.</summary>
/// <param name="console">The console.</param>
internal sealed class CheckRenderer(IAnsiConsole console)
{
    /// <summary>Writes a line for each check, then the verdict.</summary>
    /// <param name="report">The report.</param>
    public void Render(CheckReport report)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (var line in report.Lines)
            grid.AddRow(ConsoleText.Word(Words.Of(line.Outcome), Tones.OfCheck(line.Outcome)), ConsoleText.Styled(line.Subject), ConsoleText.Styled(line.Detail));
        if (report.Lines.Count > 0)
            console.Write(grid);
        ConsoleText.Line(console, ConsoleText.Toned(Verdict(report), Tones.OfCheck(report.Worst)));
    }

    private static string Verdict(CheckReport report)
    {
        var failed = report.Lines.Count(line => line.Outcome == CheckOutcome.Failed);
        var warnings = report.Lines.Count(line => line.Outcome == CheckOutcome.Warning);
        return $"{report.Lines.Count} checked, {failed} failed, {warnings} with a warning.";
    }
}
