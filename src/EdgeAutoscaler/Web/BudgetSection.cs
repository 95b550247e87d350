using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Web;

/// <summary>The budgets with what is spent, held and left.</summary>
internal static class BudgetSection
{
    private static readonly string[] Columns = ["Budget", "Used", "#Left", "#Held", "#Committed", "#Limit", "Window"];

    /// <summary>The section of the budgets.</summary>
    /// <param name="fleet">The fleet.</param>
    public static Html Render(FleetStatus fleet) => Html.Of($"""
        <section aria-label="Budgets">
        <h2>Budgets</h2>
        {Body(fleet)}
        </section>
        """);

    private static Html Body(FleetStatus fleet) => fleet.Budgets.Count == 0
        ? Html.Of($"""<p class="none">No budget is configured.</p>""")
        : Markup.Table($"Budgets in {fleet.Currency}, in the window of now", Columns, fleet.Budgets.Select(Row));

    private static Html Row(BudgetStatus budget) => Html.Of($"""
        <tr><th scope="row">{budget.Name}</th><td>{Bar(budget)}</td>
        {Markup.Amount(budget.Left)}{Markup.Amount(budget.Held)}{Markup.Amount(budget.Committed)}{Markup.Amount(budget.Limit)}
        <td>{budget.Window}</td></tr>

        """);

    /// <summary>Drawn with SVG attributes: the content security policy allows no style attribute.</summary>
    private static Html Bar(BudgetStatus budget)
    {
        var committed = Percent(budget.Committed, budget.Limit);
        var held = Math.Min(100 - committed, Percent(budget.Held, budget.Limit));
        return Html.Of($"""
            <span class="used"><svg class="bar" role="img" aria-label="{committed} % committed, {held} % held"><rect class="committed" width="{committed}%" height="100%"/><rect class="held" x="{committed}%" width="{held}%" height="100%"/></svg> {committed + held} %</span>
            """);
    }

    private static int Percent(decimal part, decimal whole) =>
        whole <= 0 ? 100 : (int)Math.Clamp(Math.Ceiling(100 * part / whole), 0, 100);
}
