using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web.Pages;

namespace EdgeAutoscaler.Web;

/// <summary>Open purchases with their tasks, and the newest settled ones.</summary>
internal static class PurchaseSection
{
    private static readonly string[] Columns =
        ["Decided", "Node group", "State", "#Nodes", "#Came", "Offer", "Term", "#Price", "Task and stage", "Purchase"];

    /// <summary>The section of the purchases.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="time">The clock.</param>
    public static Html Render(FleetStatus fleet, ReadableTime time) => Html.Of($"""
        <section aria-label="Purchases">
        <h2>Purchases</h2>
        {Body(fleet, time)}
        </section>
        """);

    private static Html Body(FleetStatus fleet, ReadableTime time)
    {
        if (fleet.Purchases.Count == 0)
            return Html.Of($"""<p class="none">None is open, nor among the newest.</p>""");
        var (open, settled) = (fleet.Purchases.Where(purchase => purchase.SettledAt is null).ToList(), fleet.Purchases.Where(purchase => purchase.SettledAt is not null).ToList());
        return Html.Of($"""
            {Table($"Open purchases and their tasks, prices in {fleet.Currency}", open, time)}
            {Table($"Settled purchases, newest first, prices in {fleet.Currency}", settled, time)}
            """);
    }

    private static Html Table(string caption, List<PurchaseStatus> purchases, ReadableTime time) => purchases.Count == 0
        ? Html.Empty
        : Markup.Table(caption, Columns, purchases.Select(purchase => Row(purchase, time)));

    private static Html Row(PurchaseStatus purchase, ReadableTime time) => Html.Of($"""
        <tr><td>{Markup.Time(purchase.CreatedAt, time)}</td><th scope="row">{purchase.Cluster}/{purchase.NodeGroup}</th>
        <td>{Markup.Badge(purchase.State, Tones.OfPurchase(purchase.State))}</td>{Markup.Count(purchase.Count)}{Markup.Count(purchase.Instances)}
        <td class="whole">{purchase.Offer}</td><td class="whole">{ReadableText.Term(purchase.TermMonths)}</td>{Markup.Amount(purchase.Price)}
        <td class="text">{Task(purchase.TaskId)} <small>{Stage(purchase)}</small> {purchase.Detail}</td><td class="whole"><a href="{PagePaths.PurchaseOf(purchase.Id)}" title="{purchase.Id}"><code>{Short(purchase.Id)}</code></a></td></tr>

        """);

    // The ids of a day begin alike.
    private static string Short(string id) => id.Length > 9 ? $"…{id[^8..]}" : id;

    private static Html Task(string? id) => id is null ? Html.Empty : Html.Of($"<code>{id}</code>");

    private static string? Stage(PurchaseStatus purchase) => purchase.SettledAt is null ? purchase.Stage : null;
}
