using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Core.Planning;

/// <summary>A term that wasn't chosen.</summary>
/// <param name="Term">The term.</param>
/// <param name="LostBy">What a node for it is expected to gain less than for the chosen one, in the configured currency.</param>
public sealed record TermAlternative(Term Term, decimal LostBy);
