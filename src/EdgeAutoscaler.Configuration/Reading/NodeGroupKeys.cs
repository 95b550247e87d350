using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>Reads one of a cluster's <c>NodeGroups</c>.</summary>
/// <param name="context">What the groups share.</param>
internal sealed class NodeGroupKeys(ReadingContext context)
{
    /// <summary>Reads the group and its budgets.</summary>
    public (NodeGroup Group, IReadOnlyList<Budget> Budgets) Read(KeyReader keys, string cluster)
    {
        var name = Names.Read(keys, "Name");
        var signals = Signals(keys);
        var limitKeys = keys.Section("Limits");
        var budgets = BudgetKeys.ReadAll(limitKeys, cluster, name, context.Zone);
        var group = new NodeGroup
        {
            Cluster = cluster,
            Name = name,
            MinNodes = keys.Value("MinNodes", 0, "a number of nodes, at least 0", nodes => nodes is >= 0 and <= 100_000),
            MaxNodes = keys.RequiredValue("MaxNodes", 100_000, "a number of nodes, at least 0", nodes => nodes is >= 0 and <= 100_000),
            NodeCapacity = keys.Value("NodeCapacity", 1d, "a number above 0, in the unit of the signals", capacity => capacity > 0),
            Match = MatchKeys.Read(keys.Section("Match")),
            Signals = signals,
            Policies = Policies(keys, [.. signals.Select(signal => signal.Name)]),
            Stabilization = Stabilization(keys.Section("Stabilization")),
            Limits = LimitKeys.Read(limitKeys),
            Offers = Offers(keys),
        };
        limitKeys.RejectUnknown();
        CheckRelations(keys, group);
        keys.RejectUnknown();
        return (group, budgets);
    }

    private ImmutableArray<Signal> Signals(KeyReader keys) =>
        [.. keys.NamedEntries("Signals").Select(entry => SignalKeys.Read(entry, context.Mode, context.Sources))];

    private ImmutableArray<IScalingPolicy> Policies(KeyReader keys, IReadOnlyCollection<string> signals)
    {
        var read = keys.Entries("Policies").Select(entry => (Keys: entry, Policy: PolicyKeys.Read(entry, signals, context.Zone))).ToList();
        foreach (var twin in read.Where(entry => entry.Policy is not null).GroupBy(entry => entry.Policy!.Name).SelectMany(twins => twins.Skip(1)))
            keys.Errors.Add(twin.Keys.Path, null, $"is a second policy named {twin.Policy!.Name}: metrics and explanations could not tell them apart");
        return [.. read.Select(entry => entry.Policy).OfType<IScalingPolicy>()];
    }

    private static ImmutableArray<Offer> Offers(KeyReader keys)
    {
        var read = keys.Entries("Offers").Select(entry => (Keys: entry, Offer: OfferKeys.Read(entry))).ToList();
        Names.RejectTwins(read.Select(entry => (entry.Keys, entry.Offer.Name)), "offer", keys.Errors);
        return [.. read.Select(entry => entry.Offer)];
    }

    private static Stabilization Stabilization(KeyReader keys)
    {
        var samples = keys.Value("Samples", 1, "a number of samples from 1 to 100", count => count is >= 1 and <= 100);
        var of = keys.Value("Of", samples, "a number of samples from 1 to 100", count => count is >= 1 and <= 100);
        if (of < samples)
            keys.Wrong("Of", $"at least Samples, {samples}");
        keys.RejectUnknown();
        return new Stabilization(samples, of);
    }

    private static void CheckRelations(KeyReader keys, NodeGroup group)
    {
        if (group.MinNodes > group.MaxNodes)
            keys.Wrong("MinNodes", $"at most MaxNodes, {group.MaxNodes}");
        if (group.Offers.IsEmpty)
            keys.Errors.Add(keys.PathOf("Offers"), null, "must hold at least one offer: without one nothing can be bought");
        if (group.Policies.IsEmpty && group.MinNodes == 0)
            keys.Errors.Add(keys.PathOf("Policies"), null, "must hold at least one policy, or MinNodes must be above 0: nothing would ever ask for a node");
        if (group.Match is { NodepoolId: null, NamePrefix: null, InstanceTypes.IsEmpty: false } match)
        {
            foreach (var offer in group.Offers.Where(offer => !match.InstanceTypes.Contains(offer.InstanceType)))
                keys.Errors.Add(keys.PathOf("Match:InstanceTypes"), string.Join(", ", match.InstanceTypes), $"must hold {offer.InstanceType}, which offer {offer.Name} buys: its nodes would not be recognised");
        }
    }
}
