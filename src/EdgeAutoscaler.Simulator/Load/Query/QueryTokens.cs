using System.Text.RegularExpressions;

namespace EdgeAutoscaler.Simulator.Load.Query;

/// <summary>A cursor over the tokens of a query: words, numbers, strings and single signs.</summary>
internal sealed partial class QueryTokens
{
    private readonly List<Match> _tokens;
    private readonly int _length;
    private int _position;

    public QueryTokens(string text)
    {
        _tokens = [.. Token().Matches(text).AsEnumerable()];
        _length = text.Length;
    }

    public string Current => _position < _tokens.Count ? _tokens[_position].Groups["token"].Value : "";

    public bool IsAtEnd => _position >= _tokens.Count;

    public int Column => IsAtEnd ? _length + 1 : _tokens[_position].Groups["token"].Index + 1;

    public string Take()
    {
        var token = Current;
        _position++;
        return token;
    }

    public bool TryTake(string token)
    {
        if (Current != token)
            return false;
        _position++;
        return true;
    }

    [GeneratedRegex("""\s*(?<token>[A-Za-z_][A-Za-z0-9_]*|[0-9]+(\.[0-9]+)?|"[^"\\]*"|\S)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
