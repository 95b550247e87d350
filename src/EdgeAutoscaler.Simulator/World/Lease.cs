namespace EdgeAutoscaler.Simulator.World;

/// <summary>A prepaid term, renewed by the cloud for ever when <paramref name="RenewMonths"/> is set.</summary>
internal sealed record Lease(DateTimeOffset Start, DateTimeOffset FirstExpiry, int? RenewMonths)
{
    /// <summary>The end of the term that is current at <paramref name="now"/>, or the last one's when it is over.</summary>
    public DateTimeOffset ExpiryAt(DateTimeOffset now)
    {
        var (expiry, months) = (FirstExpiry, 0);
        while (RenewMonths is { } renewal && expiry <= now)
        {
            months += renewal;
            expiry = BeijingTime.AddMonths(FirstExpiry, months);
        }

        return expiry;
    }

    /// <summary>A lease bought at <paramref name="start"/> for calendar months.</summary>
    public static Lease Of(DateTimeOffset start, int months, int? renewMonths) =>
        new(start, BeijingTime.AddMonths(start, months), renewMonths);

    /// <summary>The shortest lease that ends at <paramref name="expiry"/> and had begun by <paramref name="now"/>.</summary>
    public static Lease Ending(DateTimeOffset expiry, DateTimeOffset now, int? renewMonths)
    {
        var months = 1;
        while (BeijingTime.AddMonths(expiry, -months) > now)
            months++;
        return new Lease(BeijingTime.AddMonths(expiry, -months), expiry, renewMonths);
    }
}
