namespace EdgeAutoscaler.Core.Money;

/// <summary>Money that one node costs at one instant: its purchase, or a later automatic renewal.</summary>
/// <param name="UnitAmount">Amount for one node, in the configured currency.</param>
/// <param name="At">When it is charged; decides which calendar window of each budget it falls into.</param>
public readonly record struct Charge(decimal UnitAmount, DateTimeOffset At);
