using System.Collections.Immutable;
using System.Globalization;

namespace EdgeAutoscaler.Backtest.Traces.Synthetic;

/// <summary>Makes hourly loads of 36 months of 730 hours from a seed: the same seed always gives the same load.</summary>
internal static class SyntheticTrace
{
    /// <summary>Hours of a trace.</summary>
    public const int Hours = 36 * HoursPerMonth;

    private const string Prefix = "synthetic:";
    private const int HoursPerMonth = 730;
    private const double Level = 1000;

    /// <summary>Makes a load.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="seed">Its seed.</param>
    public static LoadTrace Of(SyntheticKind kind, int seed)
    {
        var random = new Random(unchecked((seed * 31) + (int)kind));
        var levels = Levels(kind, random);
        var (points, noise) = (ImmutableArray.CreateBuilder<TracePoint>(Hours), 0.0);
        for (var hour = 0; hour < Hours; hour++)
        {
            noise = (0.7 * noise) + (0.02 * Normal(random));
            var load = Level * levels[hour] * Rhythm(hour) * Math.Exp(noise);
            points.Add(new TracePoint(TimeSpan.FromHours(hour), Math.Round(load, 1)));
        }

        return new LoadTrace(NameOf(kind, seed), points.MoveToImmutable());
    }

    /// <summary>The name of a load, which is also how it is asked for.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="seed">Its seed.</param>
    public static string NameOf(SyntheticKind kind, int seed) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{kind.ToString().ToLowerInvariant()}:{seed}");

    /// <summary>Whether a text asks for a synthetic load, rightly or not.</summary>
    /// <param name="text">The text.</param>
    public static bool IsMeantBy(string text) => text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The load that a text asks for, such as <c>synthetic:shift:1</c>; <see langword="null"/> when there is none such.</summary>
    /// <param name="text">The text.</param>
    public static LoadTrace? Parse(string text) =>
        text.Split(':') is [_, var kind, var seed]
        && Enum.GetNames<SyntheticKind>().Contains(kind, StringComparer.OrdinalIgnoreCase)
        && int.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Of(Enum.Parse<SyntheticKind>(kind, ignoreCase: true), number)
            : null;

    // A day that is low at four in the morning and high in the evening, and quieter weekends.
    private static double Rhythm(int hour)
    {
        var day = 1 + (0.22 * Math.Cos(2 * Math.PI * ((hour % 24) - 18) / 24)) + (0.06 * Math.Cos(4 * Math.PI * ((hour % 24) - 11) / 24));
        return hour / 24 % 7 < 5 ? day : day * 0.86;
    }

    private static double[] Levels(SyntheticKind kind, Random random) => kind switch
    {
        SyntheticKind.Growth => Each(month => Math.Pow(1.05, month)),
        SyntheticKind.Yearly => Each(month => 1 + (0.2 * Math.Sin(2 * Math.PI * month / 12))),
        SyntheticKind.Decline => Each(month => Math.Pow(0.97, month)),
        SyntheticKind.Spiky => Spikes(random),
        SyntheticKind.Shift => Shifts(random),
        SyntheticKind.Feasts => Feasts(random),
        _ => Each(_ => 1),
    };

    private static double[] Each(Func<double, double> ofMonth) => [.. Enumerable.Range(0, Hours).Select(hour => ofMonth((double)hour / HoursPerMonth))];

    private static double[] Spikes(Random random)
    {
        var levels = Each(_ => 1);
        for (var spike = 0; spike < 2 * Hours / HoursPerMonth; spike++)
        {
            var (start, length, height) = (random.Next(Hours), random.Next(1, 7), 1.2 + (0.5 * random.NextDouble()));
            for (var hour = start; hour < Math.Min(Hours, start + length); hour++)
                levels[hour] = Math.Max(levels[hour], height);
        }

        return levels;
    }

    // Up and down in turn, so that the load neither vanishes nor runs away.
    private static double[] Shifts(Random random)
    {
        var (levels, level, up) = (new double[Hours], 1.0, random.Next(2) == 0);
        for (var hour = 0; hour < Hours;)
        {
            for (var left = random.Next(2 * HoursPerMonth, 6 * HoursPerMonth); left > 0 && hour < Hours; left--)
                levels[hour++] = level;
            level = up ? level * 1.25 : level * 0.75;
            up = level < 0.8 || (level < 1.2 && random.Next(2) == 0);
        }

        return levels;
    }

    private static double[] Feasts(Random random)
    {
        var levels = Each(_ => 1);
        for (var feast = 0; feast < 6; feast++)
        {
            var (day, days, height) = (random.Next(365), random.Next(1, 4), 1.33 + (0.33 * random.NextDouble()));
            for (var hour = 0; hour < Hours; hour++)
                levels[hour] = (hour / 24 % 365) - day is var since && since >= 0 && since < days ? Math.Max(levels[hour], height) : levels[hour];
        }

        return levels;
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
