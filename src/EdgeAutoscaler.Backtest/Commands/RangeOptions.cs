using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using EdgeAutoscaler.Backtest.Traces.Prometheus;

namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>The options of a load that a Prometheus has recorded: all of them or none.</summary>
internal sealed class RangeOptions
{
    private readonly Option<Uri?> _address = new("--prometheus") { Description = "Also, or instead, replay what this Prometheus has recorded.", HelpName = "URL" };
    private readonly Option<string?> _query = new("--query") { Description = "The query of the load, in the unit of the node capacity; gives one series.", HelpName = "PROMQL" };
    private readonly Option<DateTimeOffset?> _from = Moment("--from", "Where the recorded load begins, such as 2024-01-01 or 2024-01-01T00:00:00Z.");
    private readonly Option<DateTimeOffset?> _to = Moment("--to", "Where it ends.");

    /// <summary>The options with their rules.</summary>
    public RangeOptions() => _address.CustomParser = Address;

    /// <summary>All options.</summary>
    public IEnumerable<Option> All => [_address, _query, _from, _to];

    /// <summary>What was asked for; <see langword="null"/> for nothing.</summary>
    /// <param name="parsed">Arguments without a mistake.</param>
    /// <param name="problem">What doesn't belong together; <see langword="null"/> when all is well.</param>
    public PrometheusRange? Read(ParseResult parsed, out string? problem)
    {
        problem = null;
        var missing = All.Where(option => parsed.GetResult(option) is null).Select(option => option.Name).ToList();
        if (missing.Count == 4)
            return null;
        if (missing.Count > 0)
            problem = $"{string.Join(", ", All.Select(option => option.Name))} belong together; missing: {string.Join(", ", missing)}.";
        else if (parsed.GetValue(_to) <= parsed.GetValue(_from))
            problem = $"{_to.Name} is '{parsed.GetResult(_to)!.Tokens[0].Value}' and must be later than {_from.Name}.";
        return problem is null
            ? new PrometheusRange(parsed.GetValue(_address)!, parsed.GetValue(_query)!, parsed.GetValue(_from)!.Value, parsed.GetValue(_to)!.Value)
            : null;
    }

    private static Uri? Address(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme is "http" or "https")
            && address.UserInfo.Length + address.Query.Length + address.Fragment.Length == 0)
            return address;
        result.AddError($"--prometheus is '{text}' and must be an absolute http or https URL without credentials and query.");
        return null;
    }

    private static Option<DateTimeOffset?> Moment(string name, string description)
    {
        var option = new Option<DateTimeOffset?>(name) { Description = description, HelpName = "TIME" };
        option.CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
                return at;
            result.AddError($"{name} is '{text}' and must be a time such as 2024-01-01T00:00:00Z.");
            return null;
        };
        return option;
    }
}
