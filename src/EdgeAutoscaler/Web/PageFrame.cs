using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Web;

/// <summary>What every page has around it.</summary>
internal static class PageFrame
{
    /// <summary>A whole page.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="refreshSeconds">Seconds between two loads by the browser; <see langword="null"/> for a page that people write into.</param>
    /// <param name="body">What it shows.</param>
    public static string Render(FleetStatus fleet, int? refreshSeconds, Html body) => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        {(refreshSeconds is { } seconds ? Html.Of($"""<meta http-equiv="refresh" content="{seconds}">""") : Html.Empty)}
        <title>{ServiceMode.Label(fleet.Mode)} · EdgeAutoscaler</title>
        <style>{Html.Trusted(Stylesheet.Text)}</style>
        </head>
        <body>
        {body}
        </body>
        </html>

        """).ToString();
}
