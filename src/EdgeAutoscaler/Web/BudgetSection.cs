using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Web;

/// <summary>The budgets with what is spent, held and left, and how fast; the fullest first where there are many.</summary>
internal static class BudgetSection
{
    private const int MostShown = 20;

    private static readonly string[] Columns = ["Budget", "Used", "Burn", "#Left", "#Held", "#Committed", "#Limit", "Window"];

    /// <summary>The section of the budgets.</summary>
    /// <param name="fleet">The fleet.</param>
    public static Html Render(FleetStatus fleet) => Html.Of($"""
        <section aria-label="Budgets">
        <h2>Budgets</h2>
        {Body(fleet)}
        </section>
        """);

    private static Html Body(FleetStatus fleet)
    {
        if (fleet.Budgets.Count == 0)
            return Html.Of($"""<p class="none">No budget is configured.</p>""");
        var caption = $"Budgets in {fleet.Currency}, in the window of now";
        return fleet.Budgets.Count <= MostShown
            ? Markup.Table(caption, Columns, fleet.Budgets.Select(budget => Row(budget, fleet.Now)))
            : Markup.Table($"{caption}: the fullest {MostShown} of {fleet.Budgets.Count}", Columns, fleet.Budgets.OrderByDescending(Used).Take(MostShown).Select(budget => Row(budget, fleet.Now)));
    }

    private static Html Row(BudgetStatus budget, DateTimeOffset now) => Html.Of($"""
        <tr><th scope="row">{budget.Name}</th><td>{Bar(budget)}</td><td class="burn">{Burn(budget, now)}</td>
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

    /// <summary>Where the money goes on as it went so far in the window, how much it will be at its end.</summary>
    private static Html Burn(BudgetStatus budget, DateTimeOffset now)
    {
        if (budget is not { From: { } from, To: { } to } || now <= from || now >= to || budget.Committed == 0)
            return Html.Of($"""<span class="zero">–</span>""");
        var passed = (now - from) / (to - from);
        var atTheEnd = budget.Committed / (decimal)passed;
        return Html.Of($"""<span class="{Markup.Class(atTheEnd > budget.Limit ? Tone.Warning : Tone.Neutral)}">{LimitText.Money(Math.Round(atTheEnd))} by its end at this pace</span> <small>{(int)(100 * passed)} % have passed</small>""");
    }

    private static decimal Used(BudgetStatus budget) => budget.Limit <= 0 ? 1 : (budget.Committed + budget.Held) / budget.Limit;

    private static int Percent(decimal part, decimal whole) =>
        whole <= 0 ? 100 : (int)Math.Clamp(Math.Ceiling(100 * part / whole), 0, 100);
}
