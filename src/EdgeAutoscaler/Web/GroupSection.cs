using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web.Pages;

namespace EdgeAutoscaler.Web;

/// <summary>Why a group was decided the way it was.</summary>
internal static class GroupSection
{
    /// <summary>The article of a group on the page of a small fleet.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="group">The group.</param>
    /// <param name="time">The clock.</param>
    public static Html Render(string cluster, GroupStatus group, ReadableTime time) => Html.Of($"""
        <article>
        <h3><a href="{PagePaths.GroupOf(cluster, group.Name)}">{group.Name}</a> {Markup.Badge(group.Outcome, Tones.OfOutcome(group.Outcome))} <small>decided {time.Distance(group.DecidedAt)}</small></h3>
        <p class="why">{group.Explanation}</p>
        {Reasons(group, time)}
        </article>
        """);

    /// <summary>Everything behind a decision: what is bought, signals, policies and limits.</summary>
    /// <param name="group">The group as it was decided.</param>
    /// <param name="time">The clock.</param>
    public static Html Reasons(GroupStatus group, ReadableTime time) => Html.Of($"""
        {Purchase(group.Purchase)}
        <div class="columns">
        {Signals(group, time)}
        {Policies(group)}
        {Limits(group)}
        </div>
        """);

    private static Html Purchase(PlannedPurchaseStatus? purchase) => purchase is null ? Html.Empty : Html.Of($"""
        <p class="buy">Buy <strong>{purchase.Count} × {purchase.Offer}</strong> for {ReadableText.Term(purchase.TermMonths)} at {LimitText.Money(purchase.Price)}</p>
        """);

    private static Html Signals(GroupStatus group, ReadableTime time) => group.Signals.Count == 0 ? Html.Empty : Markup.Table(
        $"Signals of {group.Name}",
        ["Signal", "#Value", "Age"],
        group.Signals.Select(signal => Html.Of($"""
            <tr><th scope="row">{signal.Name}</th><td class="number">{Value(signal)}</td><td>{Age(signal, time)}{Problem(signal)}</td></tr>

            """)));

    private static string Value(SignalStatus signal) => signal.Value is { } value ? ReadableText.Number(value) : "–";

    private static string Age(SignalStatus signal, ReadableTime time) => signal.At is { } at ? time.Distance(at) : "never";

    private static Html Problem(SignalStatus signal) =>
        signal.Problem is null ? Html.Empty : Html.Of($" {Markup.Badge(signal.Problem, Tone.Bad)}");

    private static Html Policies(GroupStatus group) => group.Policies.Count == 0 ? Html.Empty : Markup.Table(
        $"Policies of {group.Name}",
        ["Policy", "#Nodes", "Why"],
        group.Policies.Select(policy => Html.Of($"""
            <tr><th scope="row">{policy.Name}</th><td class="number">{Nodes(policy)}</td><td class="why-cell">{policy.Explanation}</td></tr>

            """)));

    private static Html Nodes(PolicyStatus policy) => policy.Nodes is { } nodes ? Html.Of($"{nodes}") : Html.Of($"–");

    private static Html Limits(GroupStatus group) => group.Limits.Count == 0 ? Html.Empty : Markup.Table(
        $"Limits that held {group.Name}",
        ["Limit", "#Nodes", "Why"],
        group.Limits.Select(limit => Html.Of($"""
            <tr><th scope="row">{ReadableText.Words(limit.Name)}</th><td class="number">{limit.Before} → {limit.After}</td><td class="why-cell">{limit.Reason}</td></tr>

            """)));
}
