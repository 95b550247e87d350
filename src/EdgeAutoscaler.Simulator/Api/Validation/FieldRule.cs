using System.Text.Json;

namespace EdgeAutoscaler.Simulator.Api.Validation;

/// <summary>What one field of a body must be.</summary>
/// <param name="Name">Its JSON name.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="HasType">Whether a value is of the JSON type asked for.</param>
/// <param name="IsAllowed">Whether a value of that type is allowed.</param>
/// <param name="Expected">What would be right, completing "must be …".</param>
internal sealed record FieldRule(
    string Name, bool IsRequired, Func<JsonElement, bool> HasType, Func<JsonElement, bool> IsAllowed, string Expected)
{
    /// <summary>Whether the value must not be repeated in an answer.</summary>
    public bool IsSecret { get; init; }

    public static FieldRule Whole(string name, bool isRequired, Func<int, bool> isAllowed, string expected) =>
        new(name, isRequired, IsWhole, value => isAllowed(value.GetInt32()), expected);

    public static FieldRule Text(string name, Func<string, bool> isAllowed, string expected) =>
        new(name, true, value => value.ValueKind is JsonValueKind.String, value => isAllowed(value.GetString()!), expected);

    public static FieldRule Flag(string name, bool isRequired, Func<bool, bool> isAllowed, string expected) =>
        new(name, isRequired, IsFlag, value => isAllowed(value.GetBoolean()), expected);

    public ApiError? Check(JsonElement body)
    {
        if (!body.TryGetProperty(Name, out var value))
            return IsRequired ? ApiError.InvalidParameter($"{Name} is required and must be {Expected}.") : null;
        var found = IsSecret ? "" : $", but was {value.GetRawText()}";
        if (!HasType(value))
            return ApiError.InvalidFormat($"{Name} must be {Expected}{found}.");
        return IsAllowed(value) ? null : ApiError.InvalidParameter($"{Name} must be {Expected}{found}.");
    }

    private static bool IsWhole(JsonElement value) => value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out _);

    private static bool IsFlag(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False;
}
