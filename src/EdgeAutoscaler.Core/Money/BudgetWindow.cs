namespace EdgeAutoscaler.Core.Money;

/// <summary>The calendar window over which a budget adds up.</summary>
public enum BudgetWindow
{
    /// <summary>A calendar hour in the stated time zone.</summary>
    Hour,

    /// <summary>A calendar day in the stated time zone.</summary>
    Day,

    /// <summary>A calendar month in the stated time zone.</summary>
    Month,

    /// <summary>All time.</summary>
    Lifetime,
}
