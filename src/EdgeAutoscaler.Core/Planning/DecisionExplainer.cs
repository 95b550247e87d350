using System.Globalization;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Core.Planning;

/// <summary>Tells a decision in one sentence, with every number that mattered.</summary>
public static class DecisionExplainer
{
    /// <summary>
    /// The sentence, for example <c>want 9 (target-tracking cpu: cpu 23.4 at 4×0.7 per node); have 5 Ready, 1 in flight, 1 expires in 3 d;
    /// short 3; buy 2 tiny-telecom for 1 month, 460 in all; limited by budget: 460 left of 30 000 in fleet</c>.
    /// </summary>
    /// <param name="decision">The decision.</param>
    public static string Explain(ScaleDecision decision) =>
        string.Join("; ", new[] { Want(decision), Have(decision), Missing(decision), Result(decision) }.Where(part => part.Length > 0));

    /// <summary>What makes two decisions the same to a reader: outcome, numbers and limits, without loads and times.</summary>
    /// <param name="decision">The decision.</param>
    public static string Fingerprint(ScaleDecision decision) => string.Join(
        '|',
        decision.Outcome,
        decision.Desired,
        decision.Capacity.Nodes.Ready,
        decision.Capacity.Nodes.Total,
        decision.Shortfall,
        decision.Purchase?.Count ?? 0,
        decision.Purchase?.Offer.Name,
        string.Join(',', decision.Binding.Select(limit => limit.Limit)),
        string.Join(',', decision.Policies.OfType<PolicyVerdict.Silent>().Where(verdict => !verdict.IsSettling).Select(verdict => verdict.Policy)));

    private static string Want(ScaleDecision decision)
    {
        var asking = decision.Policies.OfType<PolicyVerdict.Asserts>()
            .Where(verdict => verdict.Demand.Steps.Any(step => step.Value == decision.Desired))
            .Select(verdict => $"{verdict.Policy}: {verdict.Explanation}")
            .FirstOrDefault();
        asking ??= decision.Desired == decision.Group.MinNodes && decision.Desired > 0 ? "the minimum" : null;
        return asking is null ? $"want {decision.Desired}" : $"want {decision.Desired} ({asking})";
    }

    private static string Have(ScaleDecision decision)
    {
        var nodes = decision.Capacity.Nodes;
        var parts = new List<string>();
        if (decision.InventoryProblem is { } problem)
            parts.Add($"nodes unknown: {problem.TrimEnd('.')}");
        else
            parts.Add($"have {nodes.Ready} Ready");
        if (nodes.NotReady > 0 && decision.InventoryProblem is null)
            parts.Add($"{nodes.NotReady} not Ready");
        if (nodes.InFlight > 0)
            parts.Add($"{nodes.InFlight} in flight");
        if (nodes.Ambiguous > 0)
            parts.Add($"{nodes.Ambiguous} ambiguous");
        if (nodes.Expiring > 0)
            parts.Add(Expiring(nodes, decision.At));
        return string.Join(", ", parts);
    }

    private static string Expiring(GroupNodes nodes, DateTimeOffset now)
    {
        var next = LimitText.Duration(nodes.NextExpiry!.Value - now);
        return nodes.Expiring == 1 ? $"1 expires in {next}" : $"{nodes.Expiring} expire, the first in {next}";
    }

    private static string Missing(ScaleDecision decision) => string.Join(
        "; ",
        decision.Policies.OfType<PolicyVerdict.Silent>().Where(verdict => !verdict.IsSettling).Select(verdict => $"{verdict.Policy} asks for nothing: {verdict.Explanation.TrimEnd('.')}"));

    private static string Result(ScaleDecision decision)
    {
        if (decision.InventoryProblem is not null)
            return "buy nothing until the nodes can be listed";
        if (decision.Shortfall == 0)
            return decision.Outcome == DecisionOutcome.NoData ? "hold for lack of data" : "hold";
        if (decision.Purchase is not { } purchase)
            return $"short {decision.Shortfall}; buy nothing, held by {Reasons(decision.Binding)}";

        var parts = new List<string> { $"short {decision.Shortfall}; buy {purchase.Count} {purchase.Offer.Name} for {Months(purchase.Term.Months)}, {LimitText.Money(purchase.Price)} in all" };
        if (purchase.Choice is { } choice)
            parts.Add(Explain(choice));
        if (decision.Binding.Any())
            parts.Add($"limited by {Reasons(decision.Binding)}");
        parts.AddRange(decision.Candidates
            .Where(other => other.PricePerNodeMonth < purchase.PricePerNodeMonth && other.Shortfall > 0)
            .Select(other => other.Binding.Any()
                ? $"not the cheaper {NameOf(other)} because of {Reasons(other.Binding)}"
                : $"not the cheaper {NameOf(other)}, which sees {other.Shortfall} short"));
        return string.Join("; ", parts);

        string NameOf(Candidate other) => other.Offer.Name == purchase.Offer.Name ? Months(other.Term.Months) : other.Offer.Name;
    }

    private static string Explain(TermChoice choice)
    {
        var numbers = string.Create(
            CultureInfo.InvariantCulture, $"needed {choice.NeededMonths:0.0} of its {Months(choice.Term.Months)}, pays from {choice.BreakEvenMonths:0.0}");
        return choice.Alternatives.MinBy(other => other.LostBy) is { } next
            ? $"{numbers}; next best {Months(next.Term.Months)}, {LimitText.Money(next.LostBy)} worse a node"
            : numbers;
    }

    private static string Months(int months) => months == 1 ? "1 month" : $"{months} months";

    private static string Reasons(IEnumerable<AppliedLimit> binding) =>
        string.Join(" and ", binding.Select(limit => $"{limit.Limit}: {limit.Reason?.TrimEnd('.')}"));
}
