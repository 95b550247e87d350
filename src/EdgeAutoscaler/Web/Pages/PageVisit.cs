using System.Globalization;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web.Forms;

namespace EdgeAutoscaler.Web.Pages;

/// <summary>Somebody looks at a page.</summary>
/// <param name="Fleet">The fleet as of now.</param>
/// <param name="Path">Path of the page.</param>
internal sealed record PageVisit(FleetStatus Fleet, string Path)
{
    /// <summary>Name of the query that lets a page reload itself.</summary>
    public const string ReloadQuery = "reload";

    /// <summary>Name of the query that lets a page show all of a long list.</summary>
    public const string AllQuery = "all";

    private const int LongestReload = 3600;

    /// <summary>Seconds between two loads by the browser; <see langword="null"/> unless somebody wanted it: a page that changes under one's hands is hard to use.</summary>
    public int? ReloadSeconds { get; init; }

    /// <summary>Whether all of a long list is wanted.</summary>
    public bool WantsAll { get; init; }

    /// <summary>What became of the form that led here.</summary>
    public string? Said { get; init; }

    /// <summary>The clock that times are told by.</summary>
    public ReadableTime Time { get; } = new(Fleet.Now);

    /// <summary>The visit of a request.</summary>
    /// <param name="fleet">The fleet as of now.</param>
    /// <param name="request">The request.</param>
    /// <param name="notices">Knows what became of forms.</param>
    public static PageVisit Of(FleetStatus fleet, HttpRequest request, FormNotices notices) => new(fleet, $"{request.PathBase}{request.Path}")
    {
        ReloadSeconds = int.TryParse(request.Query[ReloadQuery], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= LongestReload ? seconds : null,
        WantsAll = request.Query.ContainsKey(AllQuery),
        Said = notices.Find(request.Query[FormNotices.Query]),
    };
}
