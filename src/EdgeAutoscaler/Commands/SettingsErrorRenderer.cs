using EdgeAutoscaler.Status;
using Spectre.Console;

namespace EdgeAutoscaler.Commands;

/// <summary>Shows every error of a configuration at once.</summary>
/// <param name="console">The console; belongs on standard error.</param>
internal sealed class SettingsErrorRenderer(IAnsiConsole console)
{
    /// <summary>Writes each error with its key, its value and what would be right.</summary>
    /// <param name="source">Where the configuration came from, for example the file's path.</param>
    /// <param name="problems">The errors.</param>
    public void Render(string source, IReadOnlyList<SettingsProblem> problems)
    {
        var count = problems.Count == 1 ? "1 error" : $"{problems.Count} errors";
        ConsoleText.Line(console, ConsoleText.Toned($"The configuration can't be used: {count} in {source}", Tone.Bad));
        foreach (var problem in problems)
        {
            console.WriteLine();
            ConsoleText.Line(console, 2, ConsoleText.Styled(problem.Value is null ? problem.Key : $"{problem.Key} = {problem.Value}", Styles.Heading));
            ConsoleText.Paragraph(console, 4, problem.Message);
        }

        console.WriteLine();
        ConsoleText.Line(console, ConsoleText.Styled("Nothing was started and nothing was bought. A service that runs already keeps its last good configuration."));
    }
}
