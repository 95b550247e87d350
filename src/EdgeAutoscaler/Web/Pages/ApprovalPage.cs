using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web.Forms;

namespace EdgeAutoscaler.Web.Pages;

/// <summary>The page of one purchase that waits for a person.</summary>
internal static class ApprovalPage
{
    /// <summary>Field of the state that the page showed.</summary>
    public const string SeenField = "seen";

    /// <summary>The answer that allows it.</summary>
    public const string Approve = "approve";

    /// <summary>The answer that refuses it.</summary>
    public const string Reject = "reject";

    /// <summary>The question, with a form to answer it.</summary>
    /// <param name="visit">Who looks at it.</param>
    /// <param name="approval">The question.</param>
    /// <param name="draft">The form.</param>
    /// <param name="key">Proves that the answer comes from this page.</param>
    public static string Render(PageVisit visit, ApprovalStatus approval, FormDraft draft, FormKey key)
    {
        var name = $"{approval.Cluster}/{approval.NodeGroup}";
        var why = visit.Fleet.Clusters.FirstOrDefault(cluster => cluster.Name == approval.Cluster)?.Groups.FirstOrDefault(group => group.Name == approval.NodeGroup)?.Explanation;
        return PageFrame.Render(new Page(visit, Html.Of($"""
            <section aria-labelledby="question">
            <h1 id="question">Buy {approval.What}?</h1>
            <p class="facts"><span>{name}</span><span>{LimitText.Money(approval.Amount)} {visit.Fleet.Currency}</span><span>asked {visit.Time.Distance(approval.AskedAt)}</span>{Markup.Badge(approval.State, Tones.OfApproval(approval.State))}</p>
            <p class="why">{why ?? "Its group has not been decided yet."}</p>
            {Answered(approval)}
            {FormFields.Problem(draft)}
            <form method="post">
            <input type="hidden" name="{SeenField}" value="{approval.State}">
            {FormFields.Who(draft, key)}
            <p class="buttons">{FormFields.Button(Approve, "Approve")} {FormFields.Button(Reject, "Reject", isQuiet: true)}</p>
            </form>
            <p><small>Both stand in the audit trail. An approval is used for one purchase of at most this many nodes, as soon as nothing else is in the way.</small></p>
            </section>
            """))
        {
            Title = $"Buy for {name}?",
            Trail = [("Fleet", PagePaths.Fleet), (approval.Cluster, PagePaths.ClusterOf(approval.Cluster)), (approval.NodeGroup, PagePaths.GroupOf(approval.Cluster, approval.NodeGroup))],
        });
    }

    private static Html Answered(ApprovalStatus approval) => approval.Author is null
        ? Html.Empty
        : Html.Of($"""<p class="why">{approval.Author} has {approval.State} it: {approval.Reason}. Another answer takes its place.</p>""");
}
