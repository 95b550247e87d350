using System.Globalization;

namespace EdgeAutoscaler.Adapters.Ledger;

/// <summary>Money as the ledger stores it: whole millionths of the currency, so that sums in SQL are exact.</summary>
internal static class Micros
{
    private const decimal PerUnit = 1_000_000m;

    /// <summary>An amount in millionths.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is finer than a millionth.</exception>
    /// <exception cref="OverflowException">The amount is too large.</exception>
    public static long From(decimal amount)
    {
        var micros = amount * PerUnit;
        return micros == decimal.Truncate(micros)
            ? decimal.ToInt64(micros)
            : throw new ArgumentOutOfRangeException(
                nameof(amount), amount.ToString(CultureInfo.InvariantCulture), "An amount of money has at most six decimal places.");
    }

    /// <summary>The amount that so many millionths are.</summary>
    public static decimal ToAmount(long micros) => micros / PerUnit;
}
