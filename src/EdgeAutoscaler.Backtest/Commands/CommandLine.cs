using System.CommandLine;
using System.CommandLine.Invocation;

namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>The command line of <c>edge-autoscaler-backtest</c>.</summary>
internal static class CommandLine
{
    /// <summary>Name of the program.</summary>
    public const string Name = "edge-autoscaler-backtest";

    /// <summary>Parses and carries out; wrong usage is explained on standard error alone.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where problems go.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> InvokeAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var root = new RootCommand("Replays a recorded load through the planner and limits of edge-autoscaler and tells what it would have bought.")
        {
            HelpName = Name,
        };
        root.Add(RunCommand(output, error));
        root.Add(CompareCommand(output, error));
        root.Add(GenerateCommand.Create(output));

        var parsed = root.Parse(arguments);
        if (parsed.Action is not ParseErrorAction mistake)
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, cancellationToken);

        mistake.ShowHelp = false;
        await parsed.InvokeAsync(new InvocationConfiguration { Output = error, Error = error }, cancellationToken);
        await error.WriteLineAsync($"Try '{Name} --help'.");
        return ExitCodes.WrongUsage;
    }

    private static Command RunCommand(TextWriter output, TextWriter error)
    {
        var options = new RunCommandOptions();
        var command = new Command("run", "Replay one or more traces, each from an empty group, and compare policies and baselines with the clairvoyant optimum.");
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => new RunCommandAction(output, error).RunAsync(options.Read(parsed), cancellationToken));
        return command;
    }

    private static Command CompareCommand(TextWriter output, TextWriter error)
    {
        var options = new CompareCommandOptions();
        var command = new Command("compare", "Tell what a change of settings would have bought and cost.");
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => new CompareCommandAction(output, error).RunAsync(options.Read(parsed), cancellationToken));
        return command;
    }
}
