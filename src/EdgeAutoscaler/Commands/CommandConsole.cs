using System.Text;
using Spectre.Console;

namespace EdgeAutoscaler.Commands;

/// <summary>Consoles for commands.</summary>
internal static class CommandConsole
{
    /// <summary>Wide enough that nothing is wrapped where a file or another program reads.</summary>
    private const int Unwrapped = 4000;

    /// <summary>A console that wraps and colours on a terminal and writes plain unwrapped lines, without blanks at their ends, everywhere else.</summary>
    /// <param name="writer">Where it writes; the process's own output or error is recognised as a terminal when it is one.</param>
    public static IAnsiConsole Create(TextWriter writer)
    {
        var output = new AnsiConsoleOutput(writer);
        if (output.IsTerminal)
            return AnsiConsole.Create(new AnsiConsoleSettings { Out = output });
        var plain = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(new TrimmingWriter(writer)), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        plain.Profile.Width = Unwrapped;
        return plain;
    }

    /// <summary>Text without control characters: what the cloud or a configuration says must not steer a terminal.</summary>
    /// <param name="text">The text.</param>
    public static string Clean(string text)
    {
        if (!text.Any(char.IsControl))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var character in text)
            clean.Append(char.IsControl(character) ? ' ' : character);
        return clean.ToString();
    }
}
