using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Core.Planning;

/// <summary>A purchase that was considered.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Term">The term.</param>
/// <param name="Shortfall">Nodes short in the offer's protection window.</param>
/// <param name="Limits">What every limit said, in order; empty when nothing is short.</param>
public sealed record Candidate(Offer Offer, Term Term, int Shortfall, ImmutableArray<AppliedLimit> Limits)
{
    /// <summary>Why this term; <see langword="null"/> where no forecast chose it.</summary>
    public TermChoice? Choice { get; init; }

    /// <summary>Nodes that may be bought.</summary>
    public int Count => Limits.IsEmpty ? 0 : Limits[^1].After;

    /// <summary>The limits that reduced or denied it.</summary>
    public IEnumerable<AppliedLimit> Binding => Limits.Where(limit => limit.Verdict is not LimitVerdict.Allow);

    /// <summary>Price of one node for one month of the term, the measure by which offers compare: their nodes have equal capacity.</summary>
    public decimal PricePerNodeMonth => Offer.Prices[Term.Months] / Term.Months;

    /// <summary>By which candidates of equal count are ordered: what a node is expected to cost beyond its worth, else its price for a month.</summary>
    public decimal ExpectedCost => Choice is { } choice ? -choice.Gain : PricePerNodeMonth;

    /// <summary>Price of the whole purchase, without renewals.</summary>
    public decimal Price => Offer.Prices[Term.Months] * Count;
}
