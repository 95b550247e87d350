using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Web;

/// <summary>Open purchases and the newest settled ones.</summary>
internal static class PurchaseSection
{
    private static readonly string[] Columns =
        ["Decided", "Node group", "State", "#Nodes", "#Came", "Offer", "Term", "#Price", "Task"];

    /// <summary>The section of the purchases.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="time">The clock.</param>
    public static Html Render(FleetStatus fleet, ReadableTime time) => Html.Of($"""
        <section aria-label="Purchases">
        <h2>Purchases</h2>
        {Body(fleet, time)}
        </section>
        """);

    private static Html Body(FleetStatus fleet, ReadableTime time) => fleet.Purchases.Count == 0
        ? Html.Of($"""<p class="none">Nothing has been bought yet.</p>""")
        : Markup.Table($"Purchases, newest first, prices in {fleet.Currency}", Columns, fleet.Purchases.Select(purchase => Row(purchase, time)));

    private static Html Row(PurchaseStatus purchase, ReadableTime time) => Html.Of($"""
        <tr><td>{Markup.Time(purchase.CreatedAt, time)}</td><th scope="row">{purchase.Cluster}/{purchase.NodeGroup}</th>
        <td>{Markup.Badge(purchase.State, Tones.OfPurchase(purchase.State))}</td>{Markup.Count(purchase.Count)}{Markup.Count(purchase.Instances)}
        <td class="whole">{purchase.Offer}</td><td class="whole">{ReadableText.Term(purchase.TermMonths)}</td>{Markup.Amount(purchase.Price)}
        <td class="text">{Task(purchase.TaskId)} <small>{Stage(purchase)}</small> {purchase.Detail}</td></tr>

        """);

    private static Html Task(string? id) => id is null ? Html.Empty : Html.Of($"<code>{id}</code>");

    private static string? Stage(PurchaseStatus purchase) => purchase.SettledAt is null ? purchase.Stage : null;
}
