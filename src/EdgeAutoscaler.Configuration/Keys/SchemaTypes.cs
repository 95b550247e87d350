using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace EdgeAutoscaler.Configuration.Keys;

/// <summary>What a key takes, from the words of the reference into those of a JSON schema. What has no words there is text.</summary>
internal static partial class SchemaTypes
{
    /// <summary>The schema of a value.</summary>
    /// <param name="type">What it takes, as <see cref="ConfigurationKey.Type"/> says it.</param>
    public static JsonObject Of(string type)
    {
        if (type == "true or false")
            return new JsonObject { ["type"] = "boolean" };
        if (type.StartsWith("duration", StringComparison.Ordinal))
            return new JsonObject { ["type"] = Nullable("string"), ["pattern"] = @"^([0-9]+\.)?[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?$" };
        if (Words().IsMatch(type))
            return new JsonObject { ["enum"] = new JsonArray([.. type.Replace(" or ", ", ", StringComparison.Ordinal).Split(", ").Select(word => JsonValue.Create(word))]) };
        return NumberOf(type) ?? new JsonObject { ["type"] = Nullable("string") };
    }

    /// <summary>A default value in the form its schema wants.</summary>
    /// <param name="text">The value.</param>
    /// <param name="schema">The schema.</param>
    public static JsonNode Literal(string text, JsonObject schema) => schema["type"] switch
    {
        JsonValue type when type.GetValue<string>() == "boolean" => bool.Parse(text),
        JsonArray types when types[0]!.GetValue<string>() is "integer" or "number" => double.Parse(text, CultureInfo.InvariantCulture),
        _ => text,
    };

    private static JsonObject? NumberOf(string type)
    {
        var numbers = Numbers().Matches(type).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        JsonObject Number(string kind) => new() { ["type"] = Nullable(kind) };
        switch (type)
        {
            case "1 to 9, or 12":
                return new JsonObject { ["enum"] = new JsonArray([.. Enumerable.Range(1, 9).Append(12).Select(months => JsonValue.Create(months))]) };
            case var _ when type.StartsWith("0, or multiple of ", StringComparison.Ordinal):
                var some = Multiple(numbers[1..]);
                some["minimum"] = 0;
                return some;
            case var _ when type.StartsWith("multiple of ", StringComparison.Ordinal):
                return Multiple(numbers);
            case var _ when Range().IsMatch(type):
                return Number("integer").With("minimum", numbers[0]).With("maximum", numbers[1]);
            case var _ when type.StartsWith("whole number", StringComparison.Ordinal):
                return type.Contains("or more", StringComparison.Ordinal) ? Number("integer").With("minimum", numbers[0]) : Number("integer");
            case var _ when Amount().IsMatch(type):
                var bounded = type.Contains("above", StringComparison.Ordinal) ? Number("number").With("exclusiveMinimum", numbers[0]) : Number("number").With("minimum", numbers[0]);
                return type.Contains("up to", StringComparison.Ordinal) ? bounded.With("maximum", numbers[1]) : bounded;
            default:
                return null;
        }
    }

    private static JsonObject Multiple(List<double> numbers) =>
        new JsonObject { ["type"] = Nullable("integer") }.With("multipleOf", numbers[0]).With("minimum", numbers[1]).With("maximum", numbers[2]);

    private static JsonObject With(this JsonObject schema, string key, double value)
    {
        schema[key] = value;
        return schema;
    }

    // A key that is null is a key left out.
    internal static JsonArray Nullable(string type) => [type, "null"];

    [GeneratedRegex(@"^[0-9]*[A-Z][A-Za-z]+(, [0-9]*[A-Z][A-Za-z]+)* or [0-9]*[A-Z][A-Za-z]+$|^Prometheus$")]
    private static partial Regex Words();

    [GeneratedRegex(@"[0-9]+(\.[0-9]+)?")]
    private static partial Regex Numbers();

    [GeneratedRegex("^[0-9]+ to [0-9]+$")]
    private static partial Regex Range();

    [GeneratedRegex("^(number|amount|share)[ ,]")]
    private static partial Regex Amount();
}
