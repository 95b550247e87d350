using System.Globalization;
using System.Text.Json;
using EdgeAutoscaler.Core.Ports;

namespace EdgeAutoscaler.Adapters.AckEdge.Contracts;

/// <summary>Puts pages together. Absence is concluded from listings, so one that can't be shown to be complete is no listing.</summary>
internal static class Listing
{
    public const int PageSize = 100;

    private const int PagesMax = 200;

    /// <summary>Reads every page.</summary>
    /// <param name="idField">Field that tells items apart; an id seen twice means that the list moved while it was read.</param>
    /// <param name="readPage">Reads the page of that number, from 1.</param>
    public static async Task<Answer<IReadOnlyList<JsonElement>>> ReadAllAsync(string idField, Func<string, Task<Answer<Page>>> readPage)
    {
        var items = new List<JsonElement>();
        int? total = null;
        for (var number = 1; number <= PagesMax; number++)
        {
            var answer = await readPage(number.ToString(CultureInfo.InvariantCulture));
            if (answer is not Answer<Page>.Ok { Value: var page })
                return Failed((Answer<Page>.Failed)answer);
            if (page.Total is null or < 0 || (total is not null && page.Total != total))
                return Incomplete($"page {number} says total_count {page.Total?.ToString(CultureInfo.InvariantCulture) ?? "nothing"}, page 1 {total}");

            total = page.Total;
            items.AddRange(page.Items);
            if (items.Count >= total || page.Items.Count == 0)
                break;
        }

        return items.Count != total ? Incomplete($"{items.Count} items came, total_count is {total}")
            : HasDuplicates(items, idField) ? Incomplete($"an {idField} came twice")
            : new Answer<IReadOnlyList<JsonElement>>.Ok(items);
    }

    private static bool HasDuplicates(List<JsonElement> items, string idField)
    {
        var ids = items.Select(item => item.Text(idField)).Where(id => id is not null).ToList();
        return ids.Distinct(StringComparer.Ordinal).Count() != ids.Count;
    }

    private static Answer<IReadOnlyList<JsonElement>>.Failed Failed(Answer<Page>.Failed page) => new(page.Reason, page.Detail);

    private static Answer<IReadOnlyList<JsonElement>>.Failed Incomplete(string why) =>
        new("incomplete_listing", $"The listing is not complete: {why}.");
}
