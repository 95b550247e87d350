using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Web;

/// <summary>Open purchases and the newest settled ones.</summary>
internal static class PurchaseSection
{
    private static readonly string[] Columns =
        ["Decided", "Node group", "Offer", "#Nodes", "Term", "#Price", "State", "Task", "#Came", "Trouble"];

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
        <tr><td>{Markup.Time(purchase.CreatedAt, time)}</td><th scope="row">{purchase.Cluster}/{purchase.NodeGroup}</th><td>{purchase.Offer}</td>
        {Markup.Count(purchase.Count)}<td>{ReadableText.Term(purchase.TermMonths)}</td>{Markup.Amount(purchase.Price)}
        <td>{Markup.Badge(purchase.State, Tones.OfPurchase(purchase.State))}</td><td>{Task(purchase)}</td>
        {Markup.Count(purchase.Instances)}<td class="text">{purchase.Detail}</td></tr>

        """);

    private static Html Task(PurchaseStatus purchase) => purchase.TaskId is null
        ? Html.Of($"""<span class="zero">none</span>""")
        : Html.Of($"""<code>{purchase.TaskId}</code> {Stage(purchase)}""");

    private static Html Stage(PurchaseStatus purchase) =>
        purchase.Stage is null || purchase.SettledAt is not null ? Html.Empty : Html.Of($"""<small>{purchase.Stage}</small>""");
}
