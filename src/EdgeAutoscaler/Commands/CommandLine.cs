using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using EdgeAutoscaler.Configuration.Keys;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Commands;

/// <summary>The command line of <c>edge-autoscaler</c>.</summary>
internal static class CommandLine
{
    /// <summary>Name of the program.</summary>
    public const string Name = "edge-autoscaler";

    /// <summary>The root command; without a subcommand it runs the service.</summary>
    /// <param name="actions">What the commands do.</param>
    /// <param name="operators">What the commands do by which people look after purchases.</param>
    public static RootCommand Build(ICommandActions actions, IOperatorActions operators)
    {
        var root = new RootCommand("Buys prepaid edge nodes for ACK@Edge clusters: at the right moment, within budgets, never twice.") { HelpName = Name };
        foreach (var version in root.Options.OfType<VersionOption>())
            version.Action = new VersionAction();
        var config = ConfigOption();
        var output = OutputOption();
        var log = LogOption();
        root.Add(config);
        root.Add(output);
        root.Add(log);
        root.SetAction(Bind(actions.RunAsync));
        root.Add(Subcommand("run", "Run the service (the default).", Bind(actions.RunAsync)));
        root.Add(Subcommand("check", "Check configuration, credentials, permissions and every query; buys nothing.", Bind(actions.CheckAsync)));
        root.Add(Subcommand("plan", "Evaluate every cluster once and explain what would be bought; buys nothing.", Bind(actions.PlanAsync)));
        root.Add(Status(actions, Options));
        root.Add(Explain(actions, Options));
        root.Add(Notifications(actions, Options));
        root.Add(Schema());
        foreach (var command in new OperatorCommands(operators, Options).All())
            root.Add(command);
        return root;

        CommandOptions Options(ParseResult parsed) => new(parsed.GetValue(config)?.FullName, parsed.GetValue(output)) { LogFormat = parsed.GetValue(log) };

        Func<ParseResult, CancellationToken, Task<int>> Bind(Func<CommandOptions, CancellationToken, Task<int>> action) =>
            (parsed, cancellationToken) => action(Options(parsed), cancellationToken);
    }

    /// <summary>Parses and carries out; wrong usage is explained and ends with <see cref="ExitCodes.WrongUsage"/>.</summary>
    /// <param name="root">The root command.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="configuration">Where text goes; default the process's own output and error.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    public static async Task<int> InvokeAsync(
        RootCommand root,
        IReadOnlyList<string> arguments,
        InvocationConfiguration? configuration,
        CancellationToken cancellationToken)
    {
        configuration ??= new InvocationConfiguration();

        // The host listens to signals itself and takes its time to finish a purchase; the default here ends the process after 2 s.
        configuration.ProcessTerminationTimeout = null;
        var parsed = root.Parse(arguments);
        return parsed.Action is ParseErrorAction error
            ? await ExplainAsync(parsed, error, configuration.Error, cancellationToken)
            : await parsed.InvokeAsync(configuration, cancellationToken);
    }

    /// <summary>Names the mistake on standard error alone: a script may be reading the output.</summary>
    private static async Task<int> ExplainAsync(ParseResult parsed, ParseErrorAction error, TextWriter writer, CancellationToken cancellationToken)
    {
        error.ShowHelp = false;
        await parsed.InvokeAsync(new InvocationConfiguration { Output = writer, Error = writer }, cancellationToken);
        await writer.WriteLineAsync($"Try '{Name} --help'.");
        return ExitCodes.WrongUsage;
    }

    private static Command Explain(ICommandActions actions, Func<ParseResult, CommandOptions> options)
    {
        var group = new Argument<string>("CLUSTER/GROUP") { Description = "The group." };
        group.Validators.Add(result =>
        {
            if (BuyingScope.Parse(result.Tokens.Count > 0 ? result.Tokens[0].Value : null) is not { NodeGroup: not null })
                result.AddError("Name the group as CLUSTER/GROUP, such as beijing/transcode.");
        });
        var at = new Option<DateTimeOffset?>("--at")
        {
            Description = "When, such as 2026-03-10T18:00:00+08:00; UTC without an offset (default: the newest decision).",
            HelpName = "TIME",
            CustomParser = ReadTime,
        };
        var explain = new Command("explain", "Say why a group was, or wasn't, bought for: the newest decision, or that of an earlier time.") { group, at };
        explain.SetAction((parsed, cancellationToken) => actions.ExplainAsync(options(parsed), parsed.GetValue(group)!, parsed.GetValue(at), cancellationToken));
        return explain;
    }

    private static DateTimeOffset? ReadTime(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (!Moment.TryParse(text, out var at))
            result.AddError($"'{text}' is no time. {Moment.Expected}");
        return at;
    }

    private static Command Status(ICommandActions actions, Func<ParseResult, CommandOptions> options)
    {
        var watch = new Option<int?>("--watch", "-w")
        {
            Description = "Keep showing it as a table, anew every so many seconds (default: 2), until Ctrl+C.",
            HelpName = "SECONDS",
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = ReadSeconds,
        };
        var status = new Command("status", "Show clusters, purchases, budgets and recent decisions of the running service.") { watch };
        status.SetAction((parsed, cancellationToken) => parsed.GetResult(watch) is null
            ? actions.StatusAsync(options(parsed), cancellationToken)
            : actions.WatchAsync(options(parsed), TimeSpan.FromSeconds(parsed.GetValue(watch) ?? 2), cancellationToken));
        return status;
    }

    private static int? ReadSeconds(ArgumentResult result)
    {
        if (result.Tokens is not [var token])
            return null;
        if (int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 3600)
            return seconds;
        result.AddError($"--watch {token.Value}: must be a number of seconds from 1 to 3600, such as --watch 5.");
        return null;
    }

    private static Command Notifications(ICommandActions actions, Func<ParseResult, CommandOptions> options)
    {
        var target = new Argument<string?>("NAME") { Description = "The target (default: all).", Arity = ArgumentArity.ZeroOrOne };
        var test = new Command("test", "Send a test message to each target, or to one, and say what became of it.") { target };
        test.SetAction((parsed, cancellationToken) => actions.TestNotificationsAsync(options(parsed), parsed.GetValue(target), cancellationToken));
        return new Command("notifications", "Look after notifications.") { test };
    }

    private static Command Schema()
    {
        var schema = new Command("schema", "Write the JSON schema of the configuration, for editors.");
        schema.SetAction(parsed => parsed.InvocationConfiguration.Output.WriteLine(SchemaText.Of(ConfigurationSchema.Create())));
        return schema;
    }

    private static Command Subcommand(string name, string description, Func<ParseResult, CancellationToken, Task<int>> action)
    {
        var command = new Command(name, description);
        command.SetAction(action);
        return command;
    }

    private static Option<FileInfo> ConfigOption()
    {
        var option = new Option<FileInfo>("--config", "-c")
        {
            Description = "Another appsettings file instead of the one beside the program.",
            HelpName = "FILE",
            Recursive = true,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<FileInfo>() is { Exists: false } file)
                result.AddError($"--config is '{file}': there is no file {file.FullName}.");
        });
        return option;
    }

    private static Option<LogFormat> LogOption()
    {
        var option = new Option<LogFormat>("--log-format")
        {
            Description = "Write the service's log as text for people (the default) or as json, an object a line.",
            HelpName = "text|json",
            Recursive = true,
        };
        option.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "text", "json");
        return option;
    }

    private static Option<OutputFormat> OutputOption()
    {
        var option = new Option<OutputFormat>("--output", "-o")
        {
            Description = "Write text for people (the default) or json for scripts.",
            HelpName = "text|json",
            Recursive = true,
        };
        option.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "text", "json");
        return option;
    }
}
