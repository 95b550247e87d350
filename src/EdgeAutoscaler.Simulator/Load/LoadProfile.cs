namespace EdgeAutoscaler.Simulator.Load;

/// <summary>Load as a deterministic function of time: a daily wave, quieter weekends, slow growth and noise.</summary>
public sealed record LoadProfile
{
    private static readonly TimeSpan FastNoise = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan SlowNoise = TimeSpan.FromHours(7);

    /// <summary>Seed of the noise.</summary>
    public required int Seed { get; init; }

    /// <summary>Lowest load of a working day at <see cref="Peak"/>'s date, before noise.</summary>
    public required double Trough { get; init; }

    /// <summary>A moment at which a daily peak falls; growth is 1 there.</summary>
    public required DateTimeOffset Peak { get; init; }

    /// <summary>Highest load of a working day at <see cref="Peak"/>'s date, before noise.</summary>
    public required double PeakLoad { get; init; }

    /// <summary>Load of a Saturday or Sunday (at UTC+8) as a share of a working day's; default 0.85.</summary>
    public double WeekendShare { get; init; } = 0.85;

    /// <summary>Growth each day, as a share; default 0.002, about 6 % a month.</summary>
    public double DailyGrowth { get; init; } = 0.002;

    /// <summary>Largest deviation of the noise, as a share of the load; default 0.04.</summary>
    public double Noise { get; init; } = 0.04;

    /// <summary>The load at any instant, past or future; never negative.</summary>
    public double At(DateTimeOffset instant)
    {
        var days = (instant - Peak).TotalDays;
        var wave = (1 + Math.Cos(2 * Math.PI * days)) / 2;
        var growth = Math.Pow(1 + DailyGrowth, days);
        var noise = 1 + (Noise * (ValueNoise.At(Seed, instant, FastNoise) + ValueNoise.At(~Seed, instant, SlowNoise)) / 2);
        return Math.Max(0, (Trough + ((PeakLoad - Trough) * wave)) * WeekShareAt(instant) * growth * noise);
    }

    /// <summary>Weekends fade in and out over the two hours after midnight, as people do not change their habits in a second.</summary>
    private double WeekShareAt(DateTimeOffset instant)
    {
        var local = instant.ToOffset(TimeSpan.FromHours(8));
        var fade = Math.Min(1, local.TimeOfDay.TotalHours / 2);
        return (ShareOf(local.DayOfWeek) * fade) + (ShareOf(local.AddDays(-1).DayOfWeek) * (1 - fade));
    }

    private double ShareOf(DayOfWeek day) => day is DayOfWeek.Saturday or DayOfWeek.Sunday ? WeekendShare : 1;
}
