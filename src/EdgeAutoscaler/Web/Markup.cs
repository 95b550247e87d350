using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web.Pages;

namespace EdgeAutoscaler.Web;

/// <summary>Pieces of markup that several sections share.</summary>
internal static class Markup
{
    /// <summary>The style class of a tone.</summary>
    /// <param name="tone">The tone.</param>
    public static string Class(Tone tone) => Words.Of(tone);

    /// <summary>A word of a closed set on its tone.</summary>
    /// <param name="word">The word.</param>
    /// <param name="tone">The tone.</param>
    public static Html Badge(string word, Tone tone) =>
        Html.Of($"""<span class="badge {Class(tone)}">{ReadableText.Words(word)}</span>""");

    /// <summary>A count as a table cell; a zero steps back, an unknown count is a dash.</summary>
    /// <param name="count">The count; <see langword="null"/> when it isn't known.</param>
    /// <param name="tone">The tone when it isn't zero.</param>
    public static Html Count(int? count, Tone tone = Tone.Neutral) => count is { } known
        ? Html.Of($"""<td class="number {(known == 0 ? "zero" : Class(tone))}">{known}</td>""")
        : Html.Of($"""<td class="number zero" title="unknown">–</td>""");

    /// <summary>An amount of money as a table cell.</summary>
    /// <param name="amount">The amount.</param>
    public static Html Amount(decimal amount) => Html.Of($"""<td class="number">{LimitText.Money(amount)}</td>""");

    /// <summary>A time with its distance on hover.</summary>
    /// <param name="at">The time.</param>
    /// <param name="time">The clock.</param>
    public static Html Time(DateTimeOffset at, ReadableTime time) =>
        Html.Of($"""<time datetime="{at.ToString("O")}" title="{time.Stamp(at)} {time.Zone}, {time.Distance(at)}">{time.ShortStamp(at)}</time>""");

    /// <summary>A table that scrolls sideways by itself where the screen is narrow.</summary>
    /// <param name="caption">What the table shows.</param>
    /// <param name="columns">Headings; one that begins with <c>#</c> stands over numbers.</param>
    /// <param name="rows">The rows.</param>
    public static Html Table(string caption, IEnumerable<string> columns, IEnumerable<Html> rows) => Html.Of($"""
        <div class="scroll" role="group" aria-label="{caption}" tabindex="0">
        <table>
        <caption>{caption}</caption>
        <thead><tr>{columns.Select(Heading)}</tr></thead>
        <tbody>
        {rows}
        </tbody>
        </table>
        </div>
        """);

    /// <summary>A link to where buying is paused, resumed and unfrozen.</summary>
    /// <param name="scope"><c>fleet</c>, a cluster, or cluster/group.</param>
    public static Html BuyingLink(string scope) =>
        Html.Of($"""<a href="{PagePaths.BuyingOf(scope)}">pause or resume {(scope == BuyingScope.Fleet ? "all buying" : scope)}</a>""");

    private static Html Heading(string column) => column.StartsWith('#')
        ? Html.Of($"""<th scope="col" class="number">{column[1..]}</th>""")
        : Html.Of($"""<th scope="col">{column}</th>""");
}
