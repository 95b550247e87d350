namespace EdgeAutoscaler.Tests.Web;

public sealed class BrowserTests
{
    [ChromiumFact]
    public async Task Page_InChromium_ShowsDemoBannerAndGroupsWithoutViolatingItsPolicy()
    {
        await using var host = await WebHost.StartAsync();

        var (document, errors) = await Chromium.DumpAsync(host.Address);

        Assert.Contains("<strong>DEMO</strong> Simulated cloud, no money is spent, clock runs 360×.", document, StringComparison.Ordinal);
        Assert.Contains("<caption>Nodes of beijing</caption>", document, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">transcode</th>", document, StringComparison.Ordinal);
        Assert.DoesNotContain("Content Security Policy", errors, StringComparison.Ordinal);
    }
}
