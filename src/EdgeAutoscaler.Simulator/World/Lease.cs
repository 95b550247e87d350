namespace EdgeAutoscaler.Simulator.World;

/// <summary>A prepaid term in calendar months, renewed by the cloud for ever when <paramref name="RenewMonths"/> is set.</summary>
internal sealed record Lease(DateTimeOffset Start, int Months, int? RenewMonths)
{
    /// <summary>The end of the term that is current at <paramref name="now"/>, or the last one's when it is over.</summary>
    public DateTimeOffset ExpiryAt(DateTimeOffset now)
    {
        var months = Months;
        var expiry = BeijingTime.AddMonths(Start, months);
        while (RenewMonths is { } renewal && expiry <= now)
        {
            months += renewal;
            expiry = BeijingTime.AddMonths(Start, months);
        }

        return expiry;
    }

    /// <summary>The shortest lease that ends at <paramref name="expiry"/> and had begun by <paramref name="now"/>.</summary>
    public static Lease Ending(DateTimeOffset expiry, DateTimeOffset now, int? renewMonths)
    {
        var months = 1;
        while (BeijingTime.AddMonths(expiry, -months) > now)
            months++;
        return new Lease(BeijingTime.AddMonths(expiry, -months), months, renewMonths);
    }
}
