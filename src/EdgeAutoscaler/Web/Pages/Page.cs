namespace EdgeAutoscaler.Web.Pages;

/// <summary>A page as its frame wants it.</summary>
/// <param name="Visit">Who looks at it.</param>
/// <param name="Main">What it shows.</param>
internal sealed record Page(PageVisit Visit, Html Main)
{
    /// <summary>Its title; <see langword="null"/> for the fleet's.</summary>
    public string? Title { get; init; }

    /// <summary>Text and path of what it is a part of, from the fleet down.</summary>
    public IReadOnlyList<(string Text, string Path)> Trail { get; init; } = [];

    /// <summary>Whether it shows what changes by itself; a page with a form never reloads.</summary>
    public bool MayReload { get; init; }
}
