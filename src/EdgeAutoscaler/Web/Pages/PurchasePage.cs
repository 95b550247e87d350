using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web.Forms;

namespace EdgeAutoscaler.Web.Pages;

/// <summary>Everything about one purchase; where it is in doubt, a form to say what became of it.</summary>
internal static class PurchasePage
{
    /// <summary>Field of what was found out: a task, or <see cref="Absent"/>.</summary>
    public const string FindingField = "finding";

    /// <summary>Field of a task that isn't offered.</summary>
    public const string TaskField = "task";

    /// <summary>Finding: there is no task.</summary>
    public const string Absent = "absent";

    /// <summary>Finding: the task that was typed.</summary>
    public const string Other = "other";

    /// <summary>Beginning of a finding that names an offered task.</summary>
    public const string TaskPrefix = "task:";

    /// <summary>The answer that settles it.</summary>
    public const string Acknowledge = "acknowledge";

    private static readonly string[] AuditColumns = ["When", "Who", "What", "Why"];

    /// <summary>The whole page.</summary>
    /// <param name="visit">Who looks at it.</param>
    /// <param name="dossier">All that is known of it.</param>
    /// <param name="draft">The form.</param>
    /// <param name="key">Proves that a form comes from this page.</param>
    public static string Render(PageVisit visit, PurchaseDossier dossier, FormDraft draft, FormKey key)
    {
        var (purchase, time) = (dossier.Purchase, visit.Time);
        return PageFrame.Render(new Page(visit, Html.Of($"""
            <section aria-labelledby="purchase">
            <h1 id="purchase">{ReadableText.Purchase(purchase.Count, purchase.Offer, purchase.TermMonths, purchase.Price)} {visit.Fleet.Currency} {Markup.Badge(purchase.State, Tones.OfPurchase(purchase.State))}</h1>
            <dl class="details">
            {Fact("Purchase", Html.Of($"<code>{purchase.Id}</code>"))}
            {Fact("Node group", Html.Of($"{purchase.Cluster}/{purchase.NodeGroup}"))}
            {Fact("Decided", Markup.Time(purchase.CreatedAt, time))}
            {At("Sent", dossier.SentAt, time)}{At("Given up", dossier.QuarantinedAt, time)}{At("Settled", purchase.SettledAt, time)}
            {Known("Task", purchase.TaskId)}{Known("Stage", purchase.Stage)}{Known("Request", dossier.RequestId)}
            {Fact("Nodes that came", Html.Of($"{purchase.Instances} of {purchase.Count}"))}
            {Known("Trouble", purchase.Detail)}
            </dl>
            <p class="why">{dossier.Advice}</p>
            </section>
            {(CanSettle(purchase.State) ? Settle(dossier, draft, key) : FormFields.Problem(draft))}
            {Audit(dossier, time)}
            """))
        {
            Title = $"Purchase {purchase.Id}",
            Trail = [("Fleet", PagePaths.Fleet), (purchase.Cluster, PagePaths.ClusterOf(purchase.Cluster)), (purchase.NodeGroup, PagePaths.GroupOf(purchase.Cluster, purchase.NodeGroup))],
        });
    }

    private static bool CanSettle(string state) => state is "ambiguous" or "needs_operator" or "quarantine" or "stuck";

    private static Html Settle(PurchaseDossier dossier, FormDraft draft, FormKey key) => Html.Of($"""
        <section aria-labelledby="settle">
        <h2 id="settle">What became of it?</h2>
        {FormFields.Problem(draft)}
        <form method="post">
        <fieldset><legend>You have looked at the cloud's console, and</legend>
        {(dossier.Purchase.State == "stuck" ? Html.Empty : Tasks(dossier, draft))}
        {Choice(Absent, Html.Of($"it is certain that nothing, or nothing more, was bought"), draft)}
        </fieldset>
        {FormFields.Who(draft, key)}
        <p class="buttons">{FormFields.Button(Acknowledge, "Acknowledge")}</p>
        </form>
        </section>
        """);

    private static Html Tasks(PurchaseDossier dossier, FormDraft draft) => Html.Of($"""
        {dossier.Candidates.Select(task => Choice($"{TaskPrefix}{task}", Html.Of($"its task is <code>{task}</code>"), draft))}
        {Choice(Other, Html.Of($"its task is another one"), draft)}
        <label>Id of that other task <input name="{TaskField}" value="{draft[TaskField]}" maxlength="200" autocomplete="off"></label>
        """);

    private static Html Choice(string value, Html text, FormDraft draft) => Html.Of($"""
        <label class="choice"><input type="radio" name="{FindingField}" value="{value}" required{(draft[FindingField] == value ? " checked" : "")}> <span>{text}</span></label>

        """);

    private static Html Audit(PurchaseDossier dossier, ReadableTime time) => dossier.Audit.Count == 0 ? Html.Empty : Html.Of($"""
        <section aria-label="Audit trail">
        <h2>Audit trail</h2>
        {Markup.Table("What was done about it, newest first", AuditColumns, dossier.Audit.Select(entry => Html.Of($"""
            <tr><td>{Markup.Time(entry.At, time)}</td><td>{entry.Author}</td><td>{entry.Action}</td><td class="text">{entry.Detail}</td></tr>

            """)))}
        </section>
        """);

    private static Html At(string name, DateTimeOffset? at, ReadableTime time) => at is { } known ? Fact(name, Markup.Time(known, time)) : Html.Empty;

    private static Html Known(string name, string? text) => text is null ? Html.Empty : Fact(name, Html.Of($"{text}"));

    private static Html Fact(string name, Html text) => Html.Of($"<div><dt>{name}</dt><dd>{text}</dd></div>");
}
