using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>A purchase together with everything that must still hold in the moment it is written down.</summary>
/// <param name="Intent">The purchase.</param>
/// <param name="Budgets">Every budget that covers its group.</param>
/// <param name="Limits">The group's limits; its rate limits are checked again.</param>
public sealed record Reservation(PurchaseIntent Intent, IReadOnlyList<Budget> Budgets, GroupLimits Limits);
