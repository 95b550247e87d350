using Spectre.Console;

namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>Shows how far long work is, to a person at a terminal and to nobody else.</summary>
internal static class WorkBar
{
    /// <summary>Does work of a known number of steps.</summary>
    /// <param name="error">Where the bar goes: standard error, or something that gets no bar.</param>
    /// <param name="steps">Steps of the work.</param>
    /// <param name="work">The work; it names each step as it begins.</param>
    /// <typeparam name="T">What the work gives.</typeparam>
    public static T Run<T>(TextWriter error, int steps, Func<Action<string>, T> work)
    {
        if (!ReferenceEquals(error, Console.Error) || Console.IsErrorRedirected)
            return work(_ => { });

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return console.Progress().AutoClear(true).Start(progress =>
        {
            var bar = progress.AddTask("replaying", maxValue: steps);
            return work(next =>
            {
                bar.Description = Markup.Escape(next);
                bar.Increment(1);
            });
        });
    }
}
