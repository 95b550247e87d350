using System.CommandLine;

namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>The options of <c>run</c>.</summary>
internal sealed class RunCommandOptions
{
    private readonly ContestOptions _contest = new(isBenchmark: true);

    private readonly Option<string> _config = new("--config", "-c")
    {
        Description = "The appsettings file with the group; its mode and addresses don't matter.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string[]> _policies = new("--policy", "-p")
    {
        Description = "Policies and baselines by name, or all; by default the group as the file has it.",
        HelpName = "NAME|all",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [Contest.ContenderList.Configured],
    };

    private readonly Option<string?> _report = new("--report", "-r")
    {
        Description = "Also write a page with plots that stands alone.",
        HelpName = "FILE.html",
    };

    private readonly Option<string?> _plots = new("--plots")
    {
        Description = "Also write each plot as an SVG file of its own into this folder.",
        HelpName = "FOLDER",
    };

    private IEnumerable<Option> All => [_config, _policies, _report, _plots];

    /// <summary>Gives a command these options and their rules.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        foreach (var option in All)
            command.Add(option);
        _contest.AddTo(command);
    }

    /// <summary>What was asked for.</summary>
    /// <param name="parsed">Arguments without a mistake.</param>
    public RunRequest Read(ParseResult parsed) =>
        new(_contest.Read(parsed), parsed.GetRequiredValue(_config), parsed.GetRequiredValue(_policies), parsed.GetValue(_report), parsed.GetValue(_plots));
}
