using System.Text.Json;

namespace EdgeAutoscaler.Adapters.AckEdge.Contracts;

/// <summary>One page of a listing.</summary>
/// <param name="Items">Its items.</param>
/// <param name="Total">How many items all pages together say they have.</param>
internal sealed record Page(IReadOnlyList<JsonElement> Items, int? Total)
{
    public static Page Read(JsonElement body, string items, string page) =>
        new([.. body.Items(items)], body.Field(page)?.Integer("total_count"));
}
