using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Money;

/// <summary>Calendar arithmetic in a time zone, safe at changes of daylight saving time.</summary>
public static class CalendarWindow
{
    /// <summary>The calendar window that contains an instant, as UTC instants.</summary>
    /// <param name="window">Kind of window.</param>
    /// <param name="zone">Time zone of the calendar.</param>
    /// <param name="at">The instant.</param>
    public static TimeInterval Containing(BudgetWindow window, TimeZoneInfo zone, DateTimeOffset at)
    {
        if (window == BudgetWindow.Lifetime)
            return new TimeInterval(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

        if (window == BudgetWindow.Hour)
            return HourOf(zone, at);

        var local = TimeZoneInfo.ConvertTime(at, zone);
        var first = window == BudgetWindow.Day ? local.Date : new DateTime(local.Year, local.Month, 1);
        var next = window == BudgetWindow.Day ? first.AddDays(1) : first.AddMonths(1);
        return new TimeInterval(ToUtc(first, zone), ToUtc(next, zone));
    }

    private static TimeInterval HourOf(TimeZoneInfo zone, DateTimeOffset at)
    {
        // Counted in standard time: a repeated local hour must not merge two real ones, nor a shift by half an hour make two overlap.
        var sinceHour = TimeSpan.FromTicks((at.UtcTicks + zone.BaseUtcOffset.Ticks) % TimeSpan.TicksPerHour);
        var start = at.ToUniversalTime() - sinceHour;
        return new TimeInterval(start, start.AddHours(1));
    }

    private static DateTimeOffset ToUtc(DateTime local, TimeZoneInfo zone)
    {
        // Midnight can be skipped by daylight saving time: the day then starts when the gap ends.
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), offset).ToUniversalTime();
    }
}
