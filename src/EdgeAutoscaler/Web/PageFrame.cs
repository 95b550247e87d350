using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web.Pages;

namespace EdgeAutoscaler.Web;

/// <summary>What every page has around it.</summary>
internal static class PageFrame
{
    private const int SecondsOffered = 5;

    /// <summary>A whole page.</summary>
    /// <param name="page">What is in it.</param>
    public static string Render(Page page) => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        {(Reload(page) is { } seconds ? Html.Of($"""<meta http-equiv="refresh" content="{seconds}">""") : Html.Empty)}
        <title>{(page.Title is null ? "" : $"{page.Title} · ")}{ServiceMode.Label(page.Visit.Fleet.Mode)} · EdgeAutoscaler</title>
        <style>{Html.Trusted(Stylesheet.Text)}</style>
        </head>
        <body>
        <a class="skip" href="#main">Skip to the content</a>
        {HeaderSection.Render(page.Visit.Fleet, page.Visit.Time)}
        {Trail(page)}
        <main id="main" tabindex="-1">
        {(page.Visit.Said is { } said ? Html.Of($"""<p class="said" role="status">{said}</p>""") : Html.Empty)}
        {page.Main}
        </main>
        <footer><p>EdgeAutoscaler {page.Visit.Fleet.Version} · times in {page.Visit.Time.Zone} · <a href="{WebEndpoints.MetricsPath}">metrics</a> · <a href="{WebEndpoints.StatusPath}">status as JSON</a>{Reloading(page)}</p></footer>
        </body>
        </html>

        """).ToString();

    private static int? Reload(Page page) => page.MayReload ? page.Visit.ReloadSeconds : null;

    private static Html Reloading(Page page) => !page.MayReload
        ? Html.Empty
        : page.Visit.ReloadSeconds is { } seconds
            ? Html.Of($""" · reloads every {seconds} s, <a href="{page.Visit.Path}">stop that</a>""")
            : Html.Of($""" · <a href="{page.Visit.Path}?{PageVisit.ReloadQuery}={SecondsOffered}">reload every {SecondsOffered} s</a>""");

    private static Html Trail(Page page) => page.Trail.Count == 0
        ? Html.Empty
        : Html.Of($"""<nav class="trail" aria-label="Where this page is"><ol>{page.Trail.Select(step => Html.Of($"""<li><a href="{step.Path}">{step.Text}</a></li>"""))}</ol></nav>""");
}
