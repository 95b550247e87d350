using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace EdgeAutoscaler.Simulator.Api;

/// <summary>The query of a listing. Names that are not documented are refused, which catches the mix of snake_case and camelCase.</summary>
internal sealed class QueryParameters(string queryString)
{
    private readonly Dictionary<string, StringValues> _values = new(QueryHelpers.ParseQuery(queryString), StringComparer.Ordinal);

    public ApiError? RefuseAllBut(params string[] names)
    {
        var unknown = _values.Keys.FirstOrDefault(name => !names.Contains(name));
        return unknown is null
            ? null
            : ApiError.InvalidParameter($"{unknown} is not a parameter here; known are {string.Join(", ", names)}.");
    }

    public ApiError? RefuseUnlessWhole(string name, int largest) =>
        Text(name) is not { } text || (TryWhole(text, out var value) && value >= 1 && value <= largest)
            ? null
            : ApiError.InvalidParameter($"{name} must be a whole number from 1 to {largest}, but was {text}.");

    public int Whole(string name, int fallback) => TryWhole(Text(name) ?? "", out var value) ? value : fallback;

    public string? Text(string name) => _values.TryGetValue(name, out var value) ? value.ToString() : null;

    private static bool TryWhole(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
