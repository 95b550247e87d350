namespace EdgeAutoscaler.EndToEnd.Browser;

/// <summary>The page as people have it before them: in a real browser, with real purchases behind it. <c>SCREENSHOTS</c> names a folder that takes pictures.</summary>
public sealed class PageTests(PageWorld world) : IClassFixture<PageWorld>
{
    private const int Narrow = 320;

    [ChromiumFact]
    public async Task Axe_EveryPageLightAndDark_FindsNothing()
    {
        foreach (var path in await PathsAsync())
        {
            await using var page = await world.OpenAsync(path);
            await page.LetAxeInAsync();
            AssertNothing($"{path}, light", await page.ViolationsAsync());
            await KeepAsync(page, path, "light");
            await page.PaintAsync("dark");
            AssertNothing($"{path}, dark", await page.ViolationsAsync("color-contrast"));
            await KeepAsync(page, path, "dark");
            Assert.DoesNotContain("Content Security Policy", page.Complaints, StringComparison.Ordinal);
        }
    }

    [ChromiumFact]
    public async Task Axe_PageMadeWorse_FindsIt()
    {
        await using var page = await world.OpenAsync("/clusters/nowhere");
        await page.Page.EvaluateExpressionAsync("document.querySelector('h1').outerHTML = '<h1 class=\"none\"></h1><img src=\"\">'");
        await page.LetAxeInAsync();

        Assert.Contains("image-alt", await page.ViolationsAsync(), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task Pages_320PixelsWide_NeedNoMovingSideways()
    {
        foreach (var path in await PathsAsync())
        {
            await using var page = await world.OpenAsync(path, Narrow);
            Assert.False(await page.IsTooWideAsync(), $"{path} is wider than {Narrow} pixels");
            await KeepAsync(page, path, "narrow");
        }
    }

    [ChromiumFact]
    public async Task GroupPage_AfterPurchases_ShowsPlotLeasesAndDecisions()
    {
        await using var page = await world.OpenAsync("/clusters/beijing/groups/transcode");

        var text = await page.TextAsync();
        Assert.Contains("Expiry calendar of transcode", text, StringComparison.Ordinal);
        Assert.Contains("want 5", text, StringComparison.Ordinal);
        var box = await (await page.Page.QuerySelectorAsync("svg.plot path.paid")).BoundingBoxAsync();
        Assert.True(box.Width > 100, "the nodes paid for reach over the week ahead");
    }

    [ChromiumFact]
    public async Task Approve_WithTheKeyboardOnly_LetsTheServiceBuy()
    {
        var asked = await world.WaitingAsync("hangzhou");
        await using var page = await world.OpenAsync("/");

        await page.TabToAsync($"a[href$='{asked.Id}']");
        await page.EnterAsync();
        await page.TabToAsync("input[name=author]");
        await page.Page.Keyboard.TypeAsync("ann");
        await page.TabToAsync("input[name=reason]");
        await page.Page.Keyboard.TypeAsync("launch day");
        await page.TabToAsync("button[value=approve]");
        await page.EnterAsync();

        Assert.Contains("may be bought, once", await page.TextAsync(), StringComparison.Ordinal);
        await world.UntilAsync(fleet => fleet.Purchases.Any(purchase => purchase is { Cluster: "hangzhou", Count: 3, TaskId: not null }), "buying what was approved");
    }

    [ChromiumFact]
    public async Task Pause_ThenResume_WithTheKeyboardOnly_IsDoneAndWrongInputIsKept()
    {
        await using var page = await world.OpenAsync("/buying?scope=beijing");
        await page.TabToAsync("input[name=author]");
        await page.Page.Keyboard.TypeAsync("ann");
        await page.TabToAsync("input[name=reason]");
        await page.Page.Keyboard.TypeAsync("   ");
        await page.EnterAsync();
        Assert.Contains("A reason is wanted", await page.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("ann", await page.Page.EvaluateExpressionAsync<string>("document.querySelector('input[name=author]').value"));

        await page.TabToAsync("input[name=reason]");
        await page.Page.Keyboard.TypeAsync("maintenance");
        await page.TabToAsync("button[value=pause]");
        await page.EnterAsync();
        Assert.Contains("Nothing is bought for beijing until", await page.TextAsync(), StringComparison.Ordinal);

        await page.TabToAsync("a[href='/buying?scope=beijing']");
        await page.EnterAsync();
        await page.TabToAsync("input[name=author]");
        await page.Page.Keyboard.TypeAsync("ann");
        await page.TabToAsync("input[name=reason]");
        await page.Page.Keyboard.TypeAsync("done");
        await page.TabToAsync("button[value=resume]");
        await page.EnterAsync();
        Assert.Contains("beijing is no longer paused", await page.TextAsync(), StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> PathsAsync() =>
    [
        "/", "/clusters/beijing", "/clusters/beijing/groups/transcode", $"/approvals/{(await world.WaitingAsync("beijing")).Id}", "/buying?scope=beijing/transcode",
        $"/purchases/{(await world.StatusAsync()).Purchases[^1].Id}", "/clusters/nowhere",
    ];

    private static void AssertNothing(string where, string violations) => Assert.True(violations.Length == 0, $"{where}:\n{violations}");

    private static async Task KeepAsync(OpenPage page, string path, string kind)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { } folder)
            await page.Page.ScreenshotAsync(Path.Combine(folder, $"{string.Concat(path.Split('?')[0].Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'))}-{kind}.png"), new PuppeteerSharp.ScreenshotOptions { FullPage = true });
    }
}
