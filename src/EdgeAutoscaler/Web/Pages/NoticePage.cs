namespace EdgeAutoscaler.Web.Pages;

/// <summary>A page that says one thing: what was looked for isn't there.</summary>
internal static class NoticePage
{
    /// <summary>The whole page.</summary>
    /// <param name="visit">Who looks at it.</param>
    /// <param name="message">In words.</param>
    public static string Render(PageVisit visit, string message) => PageFrame.Render(new Page(visit, Html.Of($"""
        <h1>{message}</h1>
        <p><a href="{PagePaths.Fleet}">To the fleet</a></p>
        """)) { Title = "Not here" });
}
