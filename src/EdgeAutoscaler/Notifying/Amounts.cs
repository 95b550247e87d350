using EdgeAutoscaler.Core.Limits;

namespace EdgeAutoscaler.Notifying;

/// <summary>How money is written.</summary>
/// <param name="Currency">Its currency.</param>
internal sealed record Amounts(string Currency)
{
    /// <summary>An amount with its currency, for example <c>460 CNY</c>.</summary>
    /// <param name="amount">The amount.</param>
    public string Of(decimal amount) => $"{LimitText.Money(amount)} {Currency}";
}
