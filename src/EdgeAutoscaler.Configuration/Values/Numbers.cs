using System.Globalization;

namespace EdgeAutoscaler.Configuration.Values;

/// <summary>Forms of numbers. They are read the same in every culture.</summary>
internal static class Numbers
{
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>A whole number in a range, both ends included.</summary>
    public static ValueForm<int> Whole(int least, int most) => new(
        $"a whole number from {least} to {most}",
        least,
        (string text, out int value) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= least && value <= most);

    /// <summary>A whole number that is 0 or a multiple of 10 in a range: a disk size.</summary>
    public static ValueForm<int> Disk(int most, bool optional) => new(
        $"{(optional ? "0 for no disk, or " : "")}a multiple of 10 from 20 to {most} (GiB)",
        0,
        (string text, out int value) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
            && ((optional && value == 0) || (value >= 20 && value <= most && value % 10 == 0)));

    /// <summary>A finite number that meets a condition.</summary>
    public static ValueForm<double> Real(string expected, Func<double, bool> holds) => new(
        expected,
        1,
        (string text, out double value) => double.TryParse(text, Decimal, CultureInfo.InvariantCulture, out value) && double.IsFinite(value) && holds(value));

    /// <summary>An amount of money in a range, both ends included, with at most six decimals: the ledger keeps no more.</summary>
    public static ValueForm<decimal> Amount(string expected, decimal least, decimal most) => new(
        expected,
        least,
        (string text, out decimal value) => decimal.TryParse(text, Decimal, CultureInfo.InvariantCulture, out value) && value >= least && value <= most && decimal.Round(value, 6) == value);

    /// <summary>On or off.</summary>
    public static ValueForm<bool> Switch { get; } = new("true or false", false, bool.TryParse);
}
