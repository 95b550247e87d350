using System.CommandLine;
using System.Globalization;
using EdgeAutoscaler.Backtest.Traces;
using EdgeAutoscaler.Backtest.Traces.Synthetic;

namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>The command <c>generate</c>: a synthetic load as CSV.</summary>
internal static class GenerateCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="output">Where the CSV goes.</param>
    public static Command Create(TextWriter output)
    {
        var kind = new Option<SyntheticKind>("--kind", "-k") { Description = "The kind of load.", Required = true };
        var seed = new Option<int>("--seed", "-s") { Description = "The same seed always gives the same load.", DefaultValueFactory = _ => 1 };
        kind.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, Enum.GetNames<SyntheticKind>().Select(name => name.ToLowerInvariant()).ToArray());
        var command = new Command("generate", "Write a synthetic hourly load of 36 months as CSV.") { kind, seed };
        command.SetAction(parsed => Write(output, SyntheticTrace.Of(parsed.GetRequiredValue(kind), parsed.GetValue(seed))));
        return command;
    }

    private static void Write(TextWriter output, LoadTrace trace)
    {
        output.WriteLine(TraceReader.Header);
        foreach (var point in trace.Points)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{point.At.TotalSeconds:0.###},{point.Load:R}"));
    }
}
