namespace EdgeAutoscaler.Core.Money;

/// <summary>The subscription duration of a prepaid node. The cloud sells 1 to 9 and 12 months.</summary>
/// <param name="Months">Length in calendar months.</param>
public readonly record struct Term(int Months)
{
    /// <summary>Whether the cloud sells this term.</summary>
    public bool IsSold => Months is >= 1 and <= 9 or 12;

    /// <summary>The instant at which a lease that starts at <paramref name="start"/> ends.</summary>
    /// <param name="start">Start of the lease.</param>
    public DateTimeOffset EndFrom(DateTimeOffset start) => start.AddMonths(Months);
}
