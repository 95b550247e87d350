using System.Text.Json;

namespace EdgeAutoscaler.Status;

/// <summary>The words of closed sets as metrics, JSON and the ledger write them: <c>snake_case</c>.</summary>
internal static class Words
{
    /// <summary>The word of an enum member, for example <c>not_ready</c>.</summary>
    /// <typeparam name="T">The closed set.</typeparam>
    /// <param name="value">The member.</param>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>Every word of a closed set.</summary>
    /// <typeparam name="T">The closed set.</typeparam>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];
}
