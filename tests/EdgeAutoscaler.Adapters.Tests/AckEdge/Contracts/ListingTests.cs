using System.Text;
using System.Text.Json;
using CsCheck;
using EdgeAutoscaler.Adapters.AckEdge.Contracts;
using EdgeAutoscaler.Core.Ports;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Contracts;

public sealed class ListingTests
{
    [Fact]
    public async Task ReadAll_AnyNumberOfItems_GivesThemAllInOrder() =>
        await Gen.Int[0, 450].SampleAsync(async total =>
        {
            var items = Assert.IsType<Answer<IReadOnlyList<JsonElement>>.Ok>(await ReadAsync(PagesOf(total))).Value;

            Assert.Equal(Enumerable.Range(0, total).Select(Id), items.Select(item => item.Text("id")));
        });

    [Fact]
    public Task ReadAll_PageFails_IsThatFailure() =>
        AssertFailedAsync("timeout", new Answer<Page>.Ok(PageOf(0, 100, 150)), new Answer<Page>.Failed("timeout", "no answer"));

    [Fact]
    public Task ReadAll_EmptyPageBeforeTheEnd_IsIncomplete() =>
        AssertFailedAsync("incomplete_listing", new Answer<Page>.Ok(PageOf(0, 100, 150)), new Answer<Page>.Ok(PageOf(0, 0, 150)));

    [Fact]
    public Task ReadAll_TotalChanges_IsIncomplete() =>
        AssertFailedAsync("incomplete_listing", new Answer<Page>.Ok(PageOf(0, 100, 150)), new Answer<Page>.Ok(PageOf(100, 51, 151)));

    [Fact]
    public Task ReadAll_MoreItemsThanTotal_IsIncomplete() =>
        AssertFailedAsync("incomplete_listing", new Answer<Page>.Ok(PageOf(0, 3, 2)));

    [Fact]
    public Task ReadAll_NoTotal_IsIncomplete() =>
        AssertFailedAsync("incomplete_listing", new Answer<Page>.Ok(PageOf(0, 3, null)));

    [Fact]
    public Task ReadAll_SameItemOnTwoPages_IsIncomplete() =>
        AssertFailedAsync("incomplete_listing", new Answer<Page>.Ok(PageOf(0, 100, 150)), new Answer<Page>.Ok(PageOf(99, 50, 150)));

    [Fact]
    public async Task ReadAll_ItemsWithoutId_AreNoDuplicates()
    {
        var nameless = new Page([Json("{}"), Json("{}")], 2);

        Assert.IsType<Answer<IReadOnlyList<JsonElement>>.Ok>(await ReadAsync([new Answer<Page>.Ok(nameless)]));
    }

    private static async Task AssertFailedAsync(string reason, params Answer<Page>[] pages) =>
        Assert.Equal(reason, Assert.IsType<Answer<IReadOnlyList<JsonElement>>.Failed>(await ReadAsync(pages)).Reason);

    private static Task<Answer<IReadOnlyList<JsonElement>>> ReadAsync(Answer<Page>[] pages) =>
        Listing.ReadAllAsync("id", number => Task.FromResult(pages[int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) - 1]));

    private static Answer<Page>[] PagesOf(int total) =>
    [
        .. Enumerable.Range(0, Math.Max(1, (total + Listing.PageSize - 1) / Listing.PageSize))
            .Select(page => page * Listing.PageSize)
            .Select(first => new Answer<Page>.Ok(PageOf(first, Math.Min(Listing.PageSize, total - first), total))),
    ];

    private static Page PageOf(int first, int count, int? total) =>
        new([.. Enumerable.Range(first, count).Select(number => Json($$"""{"id":"{{Id(number)}}"}"""))], total);

    private static string Id(int number) => $"i-{number}";

    private static JsonElement Json(string json) => JsonBody.TryParse(Encoding.UTF8.GetBytes(json))!.Value;
}
