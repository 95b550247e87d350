using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Web;

/// <summary>The page of one purchase that waits for a person. It doesn't reload by itself: somebody is writing.</summary>
internal static class ApprovalPage
{
    /// <summary>The question, with a form to answer it.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="approval">The question.</param>
    /// <param name="key">Proves that the answer comes from this page.</param>
    public static string Ask(FleetStatus fleet, ApprovalStatus approval, FormKey key)
    {
        var (time, name) = (new ReadableTime(fleet.Now), $"{approval.Cluster}/{approval.NodeGroup}");
        var why = fleet.Clusters.FirstOrDefault(cluster => cluster.Name == approval.Cluster)?.Groups.FirstOrDefault(group => group.Name == approval.NodeGroup)?.Explanation;
        return PageFrame.Render(fleet, refreshSeconds: null, Html.Of($"""
            {HeaderSection.Mode(fleet.Mode)}
            <main>
            <section aria-labelledby="question">
            <h1 id="question">Buy {approval.What}?</h1>
            <p class="facts"><span>{name}</span><span>{LimitText.Money(approval.Amount)} {fleet.Currency}</span><span>asked {time.Distance(approval.AskedAt)}</span>{Markup.Badge(approval.State, Tones.OfApproval(approval.State))}</p>
            <p class="why">{why ?? "Its group has not been decided yet."}</p>
            {Answered(approval)}
            <form method="post">
            <input type="hidden" name="{ApprovalForms.SeenField}" value="{approval.State}">
            <input type="hidden" name="{ApprovalForms.KeyField}" value="{key.Text}">
            <label>Your name <input name="{ApprovalForms.AuthorField}" required maxlength="100" autocomplete="name"></label>
            <label>Why <input name="{ApprovalForms.ReasonField}" required maxlength="500"></label>
            <p class="buttons"><button name="{ApprovalForms.AnswerField}" value="{ApprovalForms.Approve}">Approve</button> <button name="{ApprovalForms.AnswerField}" value="{ApprovalForms.Reject}" class="quiet">Reject</button></p>
            </form>
            <p><small>Both stand in the audit trail. An approval is used for one purchase of at most this many nodes, as soon as nothing else is in the way.</small></p>
            <p><a href="/">Back to the fleet</a></p>
            </section>
            </main>
            """));
    }

    private static Html Answered(ApprovalStatus approval) => approval.Author is null
        ? Html.Empty
        : Html.Of($"""<p class="why">{approval.Author} has {approval.State} it: {approval.Reason}. Another answer takes its place.</p>""");

    /// <summary>What became of an answer, or why there is nothing to answer.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="message">In words.</param>
    public static string Say(FleetStatus fleet, string message) => PageFrame.Render(fleet, refreshSeconds: null, Html.Of($"""
        {HeaderSection.Mode(fleet.Mode)}
        <main>
        <section>
        <h1>{message}</h1>
        <p><a href="/">Back to the fleet</a></p>
        </section>
        </main>
        """));
}
