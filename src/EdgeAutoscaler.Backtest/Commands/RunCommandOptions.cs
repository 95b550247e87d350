using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>The options of <c>run</c>.</summary>
internal sealed class RunCommandOptions
{
    private readonly Option<string[]> _traces = new("--trace", "-t")
    {
        Description = "CSV files with the header t_s,value: seconds from the start and the load, which holds until the next row.",
        HelpName = "FILE",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string> _config = new("--config", "-c")
    {
        Description = "The appsettings file with the group; its mode and addresses don't matter.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string?> _group = new("--group", "-g")
    {
        Description = "The node group; needed when the file has more than one.",
        HelpName = "CLUSTER/GROUP",
    };

    private readonly Option<TimeSpan> _step = new("--step")
    {
        Description = "Time between two evaluations, from 00:00:01 to 1.00:00:00.",
        HelpName = "DURATION",
        DefaultValueFactory = _ => TimeSpan.FromMinutes(10),
    };

    private readonly Option<TimeSpan> _leadTime = new("--lead-time")
    {
        Description = "Time the simulated cloud takes to bring a node, up to 7.00:00:00; the planner keeps assuming the offer's own.",
        HelpName = "DURATION",
        DefaultValueFactory = _ => TimeSpan.FromHours(1),
    };

    private readonly Option<int?> _peakNodes = new("--scale-peak")
    {
        Description = "Multiply each trace so that its peak fills this many nodes.",
        HelpName = "NODES",
    };

    private readonly Option<OutputFormat> _output = new("--output", "-o")
    {
        Description = "Write a table for people (the default) or json for scripts.",
        HelpName = "table|json",
    };

    /// <summary>The options with their rules.</summary>
    public RunCommandOptions()
    {
        _output.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "table", "json");
        Require(_step, step => step >= TimeSpan.FromSeconds(1) && step <= TimeSpan.FromDays(1), "a duration from 00:00:01 to 1.00:00:00");
        Require(_leadTime, lead => lead > TimeSpan.Zero && lead <= TimeSpan.FromDays(7), "a duration above zero, up to 7.00:00:00");
        _peakNodes.CustomParser = result => Parsed<int>(result, _peakNodes.Name, nodes => nodes is >= 1 and <= 100_000, "a number of nodes from 1 to 100000");
    }

    /// <summary>All options.</summary>
    public IEnumerable<Option> All => [_traces, _config, _group, _step, _leadTime, _peakNodes, _output];

    /// <summary>What was asked for.</summary>
    /// <param name="parsed">Arguments without a mistake.</param>
    public RunRequest Read(ParseResult parsed) => new(
        parsed.GetRequiredValue(_traces),
        parsed.GetRequiredValue(_config),
        parsed.GetValue(_group),
        parsed.GetValue(_step),
        parsed.GetValue(_leadTime),
        parsed.GetValue(_peakNodes),
        parsed.GetValue(_output));

    private static void Require<T>(Option<T> option, Func<T, bool> isRight, string expected)
        where T : struct, IParsable<T> => option.CustomParser = result => Parsed(result, option.Name, isRight, expected) ?? default;

    private static T? Parsed<T>(ArgumentResult result, string name, Func<T, bool> isRight, string expected)
        where T : struct, IParsable<T>
    {
        var text = result.Tokens[0].Value;
        if (T.TryParse(text, CultureInfo.InvariantCulture, out var value) && isRight(value))
            return value;
        result.AddError($"{name} is '{text}' and must be {expected}.");
        return null;
    }
}
