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
/// Every method that does not find what it needs notes the first error and answers null or false.
/// </summary>
internal sealed class LoadQueryParser
{
    /// <summary>The one metric there is.</summary>
    public const string Metric = "demo_load";

    private readonly QueryTokens _tokens;
    private string _error = "";

    private LoadQueryParser(string text) => _tokens = new QueryTokens(text);

    public static QueryParse Parse(string text)
    {
        var parser = new LoadQueryParser(text);
        return parser.Query() is { } query ? new QueryParse.Parsed(query) : new QueryParse.Rejected(parser._error);
    }

    private LoadQuery? Query()
    {
        var query = Number() ?? Vector();
        return query is null || _tokens.IsAtEnd ? query : Unexpected("the end of the query");
    }

    private LoadQuery.Number? Number()
    {
        if (!double.TryParse(_tokens.Current, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return null;
        _tokens.Take();
        return new LoadQuery.Number(value);
    }

    private LoadQuery? Vector()
    {
        if (_tokens.TryTake(Metric))
            return Selector();
        if (_tokens.TryTake("timestamp"))
            return Parenthesised() is { } inner ? new LoadQuery.Timestamp(inner) : null;
        if (_tokens.TryTake("sum"))
            return Aggregate(isSum: true);
        if (_tokens.TryTake("max"))
            return Aggregate(isSum: false);
        return Unexpected($"{Metric}, sum, max, timestamp or a number");
    }

    private LoadQuery.Aggregate? Aggregate(bool isSum)
    {
        if (!TryBy(out var labels) || Parenthesised() is not { } inner || (labels is null && !TryBy(out labels)))
            return null;
        return new LoadQuery.Aggregate(isSum, labels ?? [], inner);
    }

    private LoadQuery? Parenthesised() => Expect("(") && Vector() is { } inner && Expect(")") ? inner : null;

    /// <summary>True with labels when there is a well-formed <c>by</c>, true with null when there is none.</summary>
    private bool TryBy(out ImmutableArray<string>? labels)
    {
        labels = null;
        if (!_tokens.TryTake("by"))
            return true;
        var names = ImmutableArray.CreateBuilder<string>();
        var isList = Expect("(") && List(")", () => Label() is { } label && Add(names, label));
        labels = names.ToImmutable();
        return isList;
    }

    private LoadQuery.Selector? Selector()
    {
        var labels = ImmutableDictionary.CreateBuilder<string, string>();
        if (!_tokens.TryTake("{"))
            return new LoadQuery.Selector(labels.ToImmutable());
        return List("}", () => Label() is { } label && Expect("=") && Text() is { } value && Set(labels, label, value))
            ? new LoadQuery.Selector(labels.ToImmutable())
            : null;
    }

    /// <summary>Items separated by commas up to a closing sign; a comma may stand before it.</summary>
    private bool List(string closing, Func<bool> tryTakeItem)
    {
        while (!_tokens.TryTake(closing))
        {
            if (!tryTakeItem() || (_tokens.Current != closing && !Expect(",")))
                return false;
        }

        return true;
    }

    private string? Label()
    {
        if (_tokens.Current is "cluster" or "group")
            return _tokens.Take();
        Unexpected("the label cluster or group");
        return null;
    }

    private string? Text()
    {
        if (_tokens.Current is ['"', .., '"'])
            return _tokens.Take()[1..^1];
        Unexpected("a string in double quotes");
        return null;
    }

    private bool Expect(string token)
    {
        var isThere = _tokens.TryTake(token);
        if (!isThere)
            Unexpected($"'{token}'");
        return isThere;
    }

    private LoadQuery? Unexpected(string expected)
    {
        var found = _tokens.IsAtEnd ? "the end of the query" : $"'{_tokens.Current}'";
        _error = $"1:{_tokens.Column}: parse error: unexpected {found}, expected {expected}";
        return null;
    }

    private static bool Add(ImmutableArray<string>.Builder labels, string label)
    {
        labels.Add(label);
        return true;
    }

    private static bool Set(ImmutableDictionary<string, string>.Builder labels, string label, string value)
    {
        labels[label] = value;
        return true;
    }
}
