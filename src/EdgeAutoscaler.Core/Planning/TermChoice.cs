using System.Collections.Immutable;
using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Core.Planning;

/// <summary>Why nodes are bought for a term: what the forecast says they are worth month by month, against what each term costs.</summary>
/// <param name="Term">The term that gains most.</param>
/// <param name="Count">Further nodes for which it is the best.</param>
/// <param name="NeededMonths">Months of the term in which one of them is expected to be needed, each counted by its worth.</param>
/// <param name="BreakEvenMonths">Months from which on the term is cheaper than renting month by month.</param>
/// <param name="Gain">Worth less price of one of them, in the configured currency; negative where even the best term costs more.</param>
/// <param name="Alternatives">What each other term would gain less.</param>
public sealed record TermChoice(
    Term Term, int Count, double NeededMonths, double BreakEvenMonths, decimal Gain, ImmutableArray<TermAlternative> Alternatives);
