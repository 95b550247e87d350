using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Status;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace EdgeAutoscaler.Commands;

/// <summary>The budgets as a table.</summary>
internal static class BudgetTable
{
    private static readonly string[] Columns = ["Budget", "Window", "#Limit", "#Committed", "#Held", "#Left"];

    /// <summary>Draws it.</summary>
    /// <param name="budgets">The budgets.</param>
    public static Table Of(IEnumerable<BudgetStatus> budgets) => ConsoleText.Table(Columns, budgets.Select(Row));

    private static IRenderable[] Row(BudgetStatus budget) =>
    [
        ConsoleText.Styled(budget.Name), ConsoleText.Styled(budget.Window), ConsoleText.Amount(budget.Limit),
        ConsoleText.Amount(budget.Committed), ConsoleText.Amount(budget.Held),
        ConsoleText.Toned(LimitText.Money(budget.Left), budget.Left > 0 ? Tone.Neutral : Tone.Bad),
    ];
}
