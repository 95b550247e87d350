using System.Globalization;

namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>Reads single values strictly: what could mean two things is refused.</summary>
internal static class Scalars
{
    /// <summary>Reads a value; refuses <c>1,5</c> (which .NET takes for 15), <c>30</c> and <c>24:00:00</c> as durations (30 and 24 days) and numbers without end.</summary>
    public static bool TryParse<T>(string text, out T value)
        where T : struct, IParsable<T>
    {
        value = default;
        return typeof(T) == typeof(TimeSpan) ? text.Contains(':') && Assign(TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var duration), duration, out value)
            : typeof(T) == typeof(decimal) ? Assign(decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount), amount, out value)
            : !text.Contains(',') && T.TryParse(text, CultureInfo.InvariantCulture, out value) && (value is not double number || double.IsFinite(number));
    }

    /// <summary>Whether the ledger can hold the amount to the last digit: it counts in millionths.</summary>
    public static bool FitsTheLedger(decimal amount) => decimal.Round(amount, 6) == amount;

    private static bool Assign<TRead, T>(bool isRead, TRead read, out T value)
        where T : struct
    {
        value = read is T same ? same : default;
        return isRead;
    }
}
