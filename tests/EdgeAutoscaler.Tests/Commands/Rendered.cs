using EdgeAutoscaler.Commands;
using Spectre.Console;

namespace EdgeAutoscaler.Tests.Commands;

/// <summary>What a renderer writes.</summary>
internal static class Rendered
{
    /// <summary>As a file or another program receives it.</summary>
    public static string Plain(Action<IAnsiConsole> render)
    {
        using var writer = new StringWriter();
        render(CommandConsole.Create(writer));
        return writer.ToString();
    }

    /// <summary>As a terminal with colours receives it.</summary>
    public static string Terminal(int width, Action<IAnsiConsole> render)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
        });
        console.Profile.Width = width;
        render(console);
        return writer.ToString();
    }
}
