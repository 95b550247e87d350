using System.CommandLine;
using System.CommandLine.Parsing;
using EdgeAutoscaler.Backtest.Benchmark;
using EdgeAutoscaler.Backtest.Contest;
using EdgeAutoscaler.Backtest.Replay;

namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>The options of every command that replays: which traces, under which rules.</summary>
internal sealed class ContestOptions
{
    private readonly Option<string[]> _traces = new("--trace", "-t")
    {
        Description = "CSV files with the header t_s,value: seconds from the start and the load, which holds until the next row; or synthetic:KIND:SEED.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _group = new("--group", "-g")
    {
        Description = "The node group; needed when the file has more than one.",
        HelpName = "CLUSTER/GROUP",
    };

    private readonly Option<SlotGrid> _step = new("--step")
    {
        Description = "Length of a slot: loads are averaged over it and one decision is made in each. Must divide 730 hours.",
        HelpName = "DURATION",
        DefaultValueFactory = _ => SlotGrid.Hourly,
    };

    private readonly Option<WarmUp> _warmUp = new("--warmup")
    {
        Description = "Start of each trace that is only for learning: months of 730 hours such as 12mo, or half. Traces under 18 months use half.",
        HelpName = "12mo|half",
        DefaultValueFactory = _ => WarmUp.Year,
    };

    private readonly Option<IDeliveries> _leadTime = new("--lead-time")
    {
        Description = "Time from an order to its nodes: fixed:1h, or sampled[:SEED] for 5 to 60 minutes and 2 % of orders that never arrive.",
        HelpName = "fixed:1h|sampled",
        DefaultValueFactory = _ => new PunctualDeliveries(TimeSpan.FromHours(1)),
    };

    private readonly Option<OutputFormat> _output = new("--output", "-o")
    {
        Description = "Write a table for people (the default) or json for scripts.",
        HelpName = "table|json",
    };

    private readonly RangeOptions _range = new();
    private readonly Option<int?> _peakNodes;
    private readonly Option<string> _prices;
    private readonly Option<string> _limits;

    private IEnumerable<Option> All => [_traces, .. _range.All, _group, _peakNodes, _step, _warmUp, _leadTime, _prices, _limits, _output];

    /// <summary>The options with their rules.</summary>
    /// <param name="isBenchmark">Whether loads are scaled, prices standard and limits neutral unless asked otherwise.</param>
    public ContestOptions(bool isBenchmark)
    {
        _peakNodes = PeakNodes(isBenchmark ? 150 : null);
        _prices = Choice("--prices", "standard", "Prices: 100 a month, −8 % from 6, −17 % for 12; or those of the file.", isBenchmark);
        _limits = Choice("--limits", "neutral", "Limits and budgets: none at all, or those of the file.", isBenchmark);
        _output.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "table", "json");
        _step.CustomParser = result => Parsed(result, text => Durations.Parse(text) is { } step ? SlotGrid.Of(step) : null, "whole minutes that divide 730 hours, up to a day, such as 01:00:00");
        _warmUp.CustomParser = result => Parsed(result, WarmUp.Parse, "months from 1mo to 120mo, or half");
        _leadTime.CustomParser = result => DeliveriesParser.Parse(result.Tokens[0].Value) ?? Mistaken<IDeliveries>(result, "fixed: with whole minutes up to 7.00:00:00, such as fixed:1h, or sampled, or sampled: with a seed");
    }

    /// <summary>Gives a command these options and their rules.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        foreach (var option in All)
            command.Add(option);
    }

    /// <summary>What was asked for.</summary>
    /// <param name="parsed">Arguments without a mistake.</param>
    public ContestRequest Read(ParseResult parsed) => new(
        parsed.GetValue(_traces) ?? [],
        _range.Read(parsed, out var problem),
        problem,
        parsed.GetValue(_group),
        new ContestRules
        {
            Grid = parsed.GetValue(_step),
            WarmUp = parsed.GetValue(_warmUp),
            PeakNodes = parsed.GetValue(_peakNodes),
            Deliveries = parsed.GetRequiredValue(_leadTime),
            StandardPrices = parsed.GetValue(_prices) == "standard",
            NeutralLimits = parsed.GetValue(_limits) == "neutral",
        },
        parsed.GetValue(_output));

    private static Option<int?> PeakNodes(int? byDefault)
    {
        var option = new Option<int?>("--scale-peak")
        {
            Description = "Multiply each trace so that its highest slot fills this many nodes, or none to leave it as it is.",
            HelpName = "NODES",
            DefaultValueFactory = _ => byDefault,
        };
        option.CustomParser = result => result.Tokens[0].Value == "none" ? null : Parsed<int>(result, Nodes, "a number of nodes from 1 to 100000, or none");
        return option;
    }

    private static int? Nodes(string text) => int.TryParse(text, out var nodes) && nodes is >= 1 and <= 100_000 ? nodes : null;

    private static Option<string> Choice(string name, string neutral, string description, bool isBenchmark)
    {
        var option = new Option<string>(name) { Description = description, HelpName = $"{neutral}|config", DefaultValueFactory = _ => isBenchmark ? neutral : "config" };
        option.AcceptOnlyFromAmong(neutral, "config");
        return option;
    }

    private static T Parsed<T>(ArgumentResult result, Func<string, T?> parse, string expected)
        where T : struct => parse(result.Tokens[0].Value) ?? Mistaken<T>(result, expected);

    private static T Mistaken<T>(ArgumentResult result, string expected)
    {
        var name = ((OptionResult)result.Parent!).Option.Name;
        result.AddError($"{name} is '{result.Tokens[0].Value}' and must be {expected}.");
        return default!;
    }
}
