using System.Collections.Immutable;
using EdgeAutoscaler.Backtest.Baselines;
using EdgeAutoscaler.Backtest.Benchmark;
using EdgeAutoscaler.Backtest.Commands;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Backtest.Contest;

/// <summary>Who can buy: the group as its file has it, each of its policies alone, the predictive policy at its defaults, and the baselines.</summary>
internal static class ContenderList
{
    /// <summary>Name of the group as its file has it.</summary>
    public const string Configured = "configured";

    /// <summary>Name of the predictive policy at its defaults, whatever policies the file has.</summary>
    public const string Predictive = "predictive";

    /// <summary>All contenders.</summary>
    /// <param name="found">The group.</param>
    /// <param name="rules">The rules.</param>
    public static IReadOnlyList<Contender> Of(GroupResult.Found found, ContestRules rules)
    {
        var prices = PricesOf(found.Group, rules);
        return [.. OfFile(found, rules, prices), .. OfDefaults(found, rules, prices), .. BaselineList.All.Select(baseline => OfBaseline(baseline, rules, prices))];
    }

    /// <summary>What nodes cost.</summary>
    /// <param name="group">The group.</param>
    /// <param name="rules">The rules.</param>
    public static PriceTable PricesOf(NodeGroup group, ContestRules rules) => rules.StandardPrices
        ? PriceTable.Standard
        : new PriceTable(group.Offers.SelectMany(offer => offer.Prices).GroupBy(price => price.Key)
            .ToImmutableSortedDictionary(same => same.Key, same => same.Min(price => price.Value)));

    private static IEnumerable<Contender> OfFile(GroupResult.Found found, ContestRules rules, PriceTable prices)
    {
        yield return OfGroup(Configured, found.Group, found.Budgets, rules, prices);
        if (found.Group.Policies is not [_, _, ..])
            yield break;
        foreach (var policy in found.Group.Policies)
            yield return OfGroup(policy.Name, found.Group with { Policies = [policy] }, found.Budgets, rules, prices);
    }

    private static IEnumerable<Contender> OfDefaults(GroupResult.Found found, ContestRules rules, PriceTable prices)
    {
        if (found.Group.Signals is not [var signal, ..])
            yield break;
        var policy = new PredictivePolicy(signal.Name, targetUtilization: 1, new ForecastSettings(), PredictiveMode.Buy);
        yield return OfGroup(Predictive, found.Group with { Policies = [policy] }, found.Budgets, rules, prices);
    }

    private static Contender OfGroup(string name, NodeGroup group, ImmutableArray<Budget> budgets, ContestRules rules, PriceTable prices)
    {
        var priced = rules.StandardPrices ? group with { Offers = [.. group.Offers.Select(offer => offer with { Prices = prices.ByMonths })] } : group;
        var buying = rules.NeutralLimits ? PolicyReplay.Neutral(priced, prices, rules.Deliveries.Longest) : priced;
        return new Contender(name, (trace, cancellationToken) =>
            PolicyReplay.Run(trace, buying, rules.NeutralLimits ? [] : budgets, rules.Deliveries, cancellationToken));
    }

    private static Contender OfBaseline(Func<IBaseline> create, ContestRules rules, PriceTable prices) => new(
        create().Name,
        (trace, cancellationToken) => (
            BaselineReplay.Run(trace, create(), prices, rules.Deliveries, cancellationToken),
            ImmutableSortedDictionary<string, int>.Empty));
}
