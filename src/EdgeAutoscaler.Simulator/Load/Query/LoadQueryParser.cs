using System.Collections.Immutable;
using System.Globalization;

namespace EdgeAutoscaler.Simulator.Load.Query;

/// <summary>
/// Recursive descent over
/// <code>
/// query     = number | vector
/// vector    = selector | "timestamp" "(" vector ")" | aggregate
/// aggregate = ("sum" | "max") [by] "(" vector ")" [by]
/// by        = "by" "(" [label {"," label}] ")"
/// selector  = "demo_load" ["{" [label "=" string {"," label "=" string}] "}"]
/// </code>
/// </summary>
internal sealed class LoadQueryParser
{
    /// <summary>The one metric there is.</summary>
    public const string Metric = "demo_load";

    private readonly QueryTokens _tokens;

    private LoadQueryParser(string text) => _tokens = new QueryTokens(text);

    public static QueryParse Parse(string text)
    {
        try
        {
            return new QueryParse.Parsed(new LoadQueryParser(text).Query());
        }
        catch (QuerySyntaxException error)
        {
            return new QueryParse.Rejected(error.Message);
        }
    }

    private LoadQuery Query()
    {
        var query = Number() ?? Vector();
        return _tokens.IsAtEnd ? query : throw Unexpected("the end of the query");
    }

    private LoadQuery.Number? Number()
    {
        if (!double.TryParse(_tokens.Current, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return null;
        _tokens.Take();
        return new LoadQuery.Number(value);
    }

    private LoadQuery Vector()
    {
        if (_tokens.TryTake(Metric))
            return Selector();
        if (_tokens.TryTake("timestamp"))
            return new LoadQuery.Timestamp(Parenthesised());
        if (_tokens.TryTake("sum"))
            return Aggregate(isSum: true);
        if (_tokens.TryTake("max"))
            return Aggregate(isSum: false);
        throw Unexpected($"{Metric}, sum, max, timestamp or a number");
    }

    private LoadQuery.Aggregate Aggregate(bool isSum)
    {
        var by = By();
        var inner = Parenthesised();
        return new LoadQuery.Aggregate(isSum, by ?? By() ?? [], inner);
    }

    private LoadQuery Parenthesised()
    {
        Expect("(");
        var inner = Vector();
        Expect(")");
        return inner;
    }

    private ImmutableArray<string>? By()
    {
        if (!_tokens.TryTake("by"))
            return null;
        Expect("(");
        var labels = ImmutableArray.CreateBuilder<string>();
        while (!_tokens.TryTake(")"))
        {
            labels.Add(Label());
            if (_tokens.Current != ")")
                Expect(",");
        }

        return labels.ToImmutable();
    }

    private LoadQuery.Selector Selector()
    {
        var labels = ImmutableDictionary<string, string>.Empty;
        if (!_tokens.TryTake("{"))
            return new LoadQuery.Selector(labels);
        while (!_tokens.TryTake("}"))
        {
            var label = Label();
            Expect("=");
            labels = labels.SetItem(label, Text());
            if (_tokens.Current != "}")
                Expect(",");
        }

        return new LoadQuery.Selector(labels);
    }

    private string Label() => _tokens.Current is "cluster" or "group"
        ? _tokens.Take()
        : throw Unexpected("the label cluster or group");

    private string Text() => _tokens.Current is ['"', .., '"']
        ? _tokens.Take()[1..^1]
        : throw Unexpected("a string in double quotes");

    private void Expect(string token)
    {
        if (!_tokens.TryTake(token))
            throw Unexpected($"'{token}'");
    }

    private QuerySyntaxException Unexpected(string expected)
    {
        var found = _tokens.IsAtEnd ? "the end of the query" : $"'{_tokens.Current}'";
        return new QuerySyntaxException($"1:{_tokens.Column}: parse error: unexpected {found}, expected {expected}");
    }
}
