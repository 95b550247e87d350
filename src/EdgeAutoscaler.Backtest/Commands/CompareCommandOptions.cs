using System.CommandLine;

namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>The options of <c>compare</c>.</summary>
internal sealed class CompareCommandOptions
{
    private readonly ContestOptions _contest = new(isBenchmark: false);
    private readonly Option<string> _before = File("--before", "The appsettings file before the change.");
    private readonly Option<string> _after = File("--after", "The appsettings file after it.");

    private IEnumerable<Option> All => [_before, _after];

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
    public CompareRequest Read(ParseResult parsed) => new(_contest.Read(parsed), parsed.GetRequiredValue(_before), parsed.GetRequiredValue(_after));

    private static Option<string> File(string name, string description) => new(name) { Description = description, HelpName = "FILE", Required = true };
}
